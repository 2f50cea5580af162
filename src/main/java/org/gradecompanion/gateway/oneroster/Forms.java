package org.gradecompanion.gateway.oneroster;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.Refusals;
import org.gradecompanion.gateway.Reply;
import org.gradecompanion.model.Dialect;
import org.gradecompanion.model.ReasonCode;

/**
 * In which form objects are written. Only a write shows what a server takes: until the first one of
 * a kind was taken, a refusal that names no rule is answered by the same object in the other forms,
 * one after the other. It keeps its identifier, so at most one comes of it; what was taken is still
 * proved by reading back. Safe for several threads.
 */
final class Forms {
  private static final Set<Integer> OF_A_FORM = Set.of(400, 422);

  /** Servers that cannot read a day say that the day is wrong. */
  private static final Set<ReasonCode> PERHAPS_OF_A_FORM =
      Set.of(ReasonCode.REFUSED, ReasonCode.DUE_DATE);

  private final Clock clock;
  private final Consumer<Dialect> found;
  private final Set<Refusals.Subject> taken = ConcurrentHashMap.newKeySet();
  private volatile Dialect dialect;

  /**
   * @param found told when another form than the given one was taken
   */
  Forms(Dialect dialect, Clock clock, Consumer<Dialect> found) {
    this.dialect = dialect;
    this.clock = clock;
    this.found = found;
  }

  /** Sends one object. */
  @FunctionalInterface
  interface Sending {
    Reply send(byte[] json) throws GatewayException;
  }

  /** The form in which to write what is not sent alone. */
  Dialect present() {
    return dialect;
  }

  Reply write(Refusals.Subject subject, Function<Dialect, byte[]> object, Sending sending)
      throws GatewayException {
    Dialect first = dialect;
    Reply reply = sending.send(object.apply(first));
    if (took(reply)) {
      taken.add(subject);
      return reply;
    }
    return taken.contains(subject) || !mayBeOfForm(reply, subject)
        ? reply
        : otherwise(subject, object, sending, first, reply);
  }

  /** One at a time: whoever comes next begins with what was found. */
  private synchronized Reply otherwise(
      Refusals.Subject subject,
      Function<Dialect, byte[]> object,
      Sending sending,
      Dialect first,
      Reply refused)
      throws GatewayException {
    for (Dialect other : others(first)) {
      Reply reply = sending.send(object.apply(other));
      if (took(reply)) {
        taken.add(subject);
        adopt(other);
        return reply;
      }
      if (!mayBeOfForm(reply, subject)) {
        return reply;
      }
    }
    return refused;
  }

  private List<Dialect> others(Dialect first) {
    List<Dialect> others = new ArrayList<>();
    others.add(dialect);
    for (Dialect.References references : Dialect.References.values()) {
      for (Dialect.Dates dates : Dialect.Dates.values()) {
        others.add(first.written(dates, references));
      }
    }
    return others.stream().distinct().filter(each -> !each.equals(first)).toList();
  }

  private void adopt(Dialect other) {
    if (!other.equals(dialect)) {
      dialect = other;
      found.accept(other);
    }
  }

  private static boolean took(Reply reply) {
    return reply.success() && !reply.html() && !Refusals.reportsFailure(reply);
  }

  private boolean mayBeOfForm(Reply reply, Refusals.Subject subject) {
    return OF_A_FORM.contains(reply.status())
        && PERHAPS_OF_A_FORM.contains(Refusals.of(reply, subject, clock).reason().code());
  }
}
