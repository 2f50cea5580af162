package org.gradecompanion.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.gradecompanion.testing.WireFault.Stranger;

/** Answers as portals, proxies, broken and hostile servers write them, byte for byte. */
public final class StrangeAnswers {
  private static final byte[] MEGABYTE = new byte[1024 * 1024];
  private static final String PAGE =
      "<!DOCTYPE html><html><body>Please sign in to the network</body></html>";

  private static final String CLOSES = "Connection: close\r\n";

  private StrangeAnswers() {}

  /** A status and headers, and no body. */
  public static Stranger bare(String status, String... headers) {
    return out -> head(out, status, headers, "Content-Length: 0");
  }

  /** A web page. */
  public static Stranger page(String status, String... headers) {
    return body(status, "text/html; charset=utf-8", PAGE.getBytes(UTF_8), headers);
  }

  public static Stranger json(String text) {
    return json("200 OK", text);
  }

  public static Stranger json(String status, String text) {
    return body(status, "application/json", text.getBytes(UTF_8));
  }

  public static Stranger text(String status, String text) {
    return body(status, "text/plain", text.getBytes(UTF_8));
  }

  /** A text in a character set, with its byte order mark where it has one. */
  public static Stranger in(Charset charset, String text) {
    return body("200 OK", "application/json", text.getBytes(charset));
  }

  public static Stranger body(String status, String type, byte[] body, String... headers) {
    return out -> {
      head(out, status, headers, "Content-Type: " + type, "Content-Length: " + body.length);
      out.write(body);
    };
  }

  /** Whatever these bytes are. */
  public static Stranger raw(String bytes) {
    return out -> out.write(bytes.getBytes(UTF_8));
  }

  /** A body that is announced longer than it comes. */
  public static Stranger cutJson(String text) {
    return out -> {
      head(out, "200 OK", new String[0], "Content-Type: application/json", "Content-Length: 9999");
      out.write(text.getBytes(UTF_8));
    };
  }

  /** A small body that unpacks to so many megabytes. */
  public static Stranger bomb(int megabytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < megabytes; i++) {
        gzip.write(MEGABYTE);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return body("200 OK", "application/json", packed.toByteArray(), "Content-Encoding: gzip");
  }

  /** So many megabytes of a JSON text. */
  public static Stranger large(int megabytes) {
    return out -> {
      head(out, "200 OK", new String[0], "Content-Type: application/json");
      out.write("{\"results\":[\"".getBytes(UTF_8));
      for (int i = 0; i < megabytes; i++) {
        out.write(MEGABYTE);
      }
    };
  }

  /** A byte now and then, without an end: never silent for as long as a client waits. */
  public static Stranger drip() {
    return out -> {
      head(out, "200 OK", new String[0], "Content-Type: application/json");
      CountDownLatch never = new CountDownLatch(1);
      try {
        while (!never.await(50, TimeUnit.MILLISECONDS)) {
          out.write(' ');
          out.flush();
        }
      } catch (InterruptedException e) {
        throw new InterruptedIOException();
      }
    };
  }

  /** Headers without an end. */
  public static Stranger headerFlood() {
    return out -> {
      out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
      for (int i = 0; i < 100_000; i++) {
        out.write(("X-Flood-" + i + ": yes\r\n").getBytes(UTF_8));
      }
      out.write("Content-Length: 0\r\n\r\n".getBytes(UTF_8));
    };
  }

  public static String nested(int levels) {
    return "[".repeat(levels) + "]".repeat(levels);
  }

  private static void head(OutputStream out, String status, String[] some, String... more)
      throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\n" + CLOSES);
    for (String header : some) {
      head.append(header).append("\r\n");
    }
    for (String header : more) {
      head.append(header).append("\r\n");
    }
    out.write(head.append("\r\n").toString().getBytes(UTF_8));
  }
}
