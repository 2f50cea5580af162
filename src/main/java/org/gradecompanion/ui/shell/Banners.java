package org.gradecompanion.ui.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradecompanion.model.PullDoubt;
import org.gradecompanion.model.UserError;
import org.gradecompanion.sync.SyncStatus;
import org.gradecompanion.sync.SyncStatus.Phase;
import org.gradecompanion.ui.shell.Banner.Action;
import org.gradecompanion.ui.shell.Banner.Tone;
import org.gradecompanion.words.Words;
import org.jspecify.annotations.Nullable;

/** Chooses the banner: what is not on disk first, then what the account as a whole waits for. */
final class Banners {
  /** While it waits so, a question is to be answered before anything else. */
  private static final Set<Phase> ASKS = Set.of(Phase.SERVER_RESTORED, Phase.NOT_READ);

  private Banners() {}

  static @Nullable Banner of(
      SyncStatus status, BookState total, Optional<UserError> notSaved, Words words) {
    if (notSaved.isPresent()) {
      String why = words.say(notSaved.get().userMessage());
      return new Banner(
          Tone.ALARM,
          words.say("shell.banner.not_saved", total.unsaved(), why),
          offers(words, Action.SAVE_AGAIN));
    }
    Phase phase = status.phase();
    if (status.doubt().isPresent() && (phase.sends() || ASKS.contains(phase))) {
      return doubt(status.doubt().get(), words);
    }
    return switch (phase) {
      case NOT_CONNECTED -> banner(Tone.CALM, phase, total, Action.CONNECT, words);
      case PAUSED -> banner(Tone.CALM, phase, total, Action.RESUME, words);
      case SIGNED_OUT -> banner(Tone.ALARM, phase, total, Action.SIGN_IN, words);
      case TLS_REFUSED -> banner(Tone.ALARM, phase, total, Action.SIGN_IN, words);
      case OFFLINE, SERVER_DOWN, FOREIGN_ANSWER, NOT_READ ->
          banner(Tone.WARNING, phase, total, Action.TRY_NOW, words);
      case SERVER_RESTORED -> banner(Tone.ALARM, phase, total, null, words);
      case RATE_LIMITED -> banner(Tone.CALM, phase, total, null, words);
      case SENDING, WAITING, IDLE -> null;
    };
  }

  private static Banner banner(
      Tone tone, Phase phase, BookState total, @Nullable Action action, Words words) {
    String kept =
        total.unsentScores() > 0
            ? words.say("shell.banner.scores", total.unsentScores())
            : total.unsentOthers() > 0
                ? words.say("shell.banner.others", total.unsentOthers())
                : words.say("shell.banner.none");
    return new Banner(
        tone,
        words.say("shell.banner." + phase.name(), kept, counted(total)),
        action == null ? List.of() : offers(words, action));
  }

  private static Banner doubt(PullDoubt doubt, Words words) {
    return doubt instanceof PullDoubt.RestoredServer
        ? new Banner(
            Tone.ALARM,
            words.say(doubt.message()),
            offers(words, Action.SEND_AGAIN, Action.TAKE_THEIRS))
        : new Banner(
            Tone.QUESTION,
            words.say(doubt.message()),
            offers(words, Action.KEEP_ROSTER, Action.TAKE_ROSTER));
  }

  private static List<Banner.Offer> offers(Words words, Action... actions) {
    return Arrays.stream(actions)
        .map(action -> new Banner.Offer(action, words.say("shell.action." + action.name())))
        .toList();
  }

  /** How many of what the banner names, for its verb. */
  private static int counted(BookState total) {
    return total.unsentScores() > 0 ? total.unsentScores() : total.unsentOthers();
  }
}
