package org.gradecompanion.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** What happens to exchanges of one kind, for as often as was said. Used for one plan. */
public final class WireFault {
  /**
   * What is done to one exchange before its connection ends; answers how long it would have been.
   */
  @FunctionalInterface
  private interface Deed {
    int on(HttpBytes request, OutputStream ask, InputStream answered, OutputStream answer)
        throws IOException;
  }

  /** Something else that answers in the server's place. */
  @FunctionalInterface
  public interface Stranger {
    void answer(OutputStream out) throws IOException;
  }

  private static final int ALWAYS = 1_000_000;

  private final Pattern requests;
  private final int spared;
  private final int last;
  private final Deed deed;
  private final AtomicInteger seen = new AtomicInteger();
  private volatile int length = -1;

  private WireFault(String requests, int spared, int times, Deed deed) {
    this.requests = Pattern.compile(requests);
    this.spared = spared;
    this.last = spared + times;
    this.deed = deed;
  }

  /**
   * The server gets the whole request, and acts; the client gets the first bytes of its answer.
   *
   * @param requests a pattern that "PUT /path" has to match
   * @param spared how many such exchanges go well before
   */
  public static WireFault cutAnswer(String requests, int spared, int bytes) {
    return new WireFault(
        requests,
        spared,
        1,
        (request, ask, answered, answer) -> {
          Relay.write(ask, request.bytes(), request.bytes().length);
          HttpBytes whole = HttpBytes.read(answered, false);
          Relay.write(answer, whole.bytes(), bytes);
          return whole.bytes().length;
        });
  }

  /** The server gets the first bytes of the request; nobody answers. */
  public static WireFault cutRequest(String requests, int bytes) {
    return new WireFault(
        requests,
        0,
        1,
        (request, ask, answered, answer) -> {
          Relay.write(ask, request.bytes(), bytes);
          return request.bytes().length;
        });
  }

  /** From then on the server hears nothing; a stranger answers instead, and hangs up. */
  public static WireFault stranger(String requests, int spared, Stranger stranger) {
    return new WireFault(
        requests,
        spared,
        ALWAYS,
        (request, ask, answered, answer) -> {
          stranger.answer(answer);
          answer.flush();
          return 0;
        });
  }

  boolean isFor(String what) {
    if (!requests.matcher(what).matches()) {
      return false;
    }
    int nr = seen.getAndIncrement();
    return nr >= spared && nr < last;
  }

  void act(HttpBytes request, OutputStream ask, InputStream answered, OutputStream answer)
      throws IOException {
    length = deed.on(request, ask, answered, answer);
  }

  /** Whether there was such an exchange. */
  public boolean happened() {
    return seen.get() > spared;
  }

  /** How long the message that was cut would have been, in bytes; -1 before it happened. */
  public int length() {
    return length;
  }
}
