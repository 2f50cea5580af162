package org.gradecompanion.app;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.gradecompanion.cli.Place;
import org.gradecompanion.settings.PassphraseNeeded;

/** Opens the data for a window, and asks there for the passphrase that it needs. */
final class AskingOpener {
  private final CompletableFuture<Prompt> prompt = new CompletableFuture<>();

  /** Asks a person. */
  interface Prompt {
    /** The passphrase, or empty for leaving the program. Called on any thread. */
    CompletableFuture<Optional<char[]>> ask(PassphraseNeeded why);
  }

  /** From now on there is a window that can ask. */
  void askBy(Prompt asking) {
    prompt.complete(asking);
  }

  /** There will be no window: who waits for an answer waits no longer. */
  void askNobody() {
    askBy(why -> CompletableFuture.completedFuture(Optional.empty()));
  }

  /**
   * Opens it; blocks, for as long as a person needs.
   *
   * @throws PassphraseNeeded nobody gave the right one
   */
  Core open(Place place, Function<Place, Core> opener) {
    Place now = place;
    while (true) {
      try {
        return opener.apply(now);
      } catch (PassphraseNeeded why) {
        Optional<char[]> given = prompt.join().ask(why).join();
        if (given.isEmpty()) {
          throw why;
        }
        now = new Place(place.data(), place.settings(), given);
      }
    }
  }
}
