package org.gradecompanion.model;

import java.util.List;

/** Why a complete pull was not applied: a person has to say whether it is to be believed. */
public sealed interface PullDoubt {
  /** What would be lost, in a sentence. */
  Message message();

  /** The same where the roster comes from files that a person has chosen. */
  Message inFiles();

  /** Whether this is what the person has decided. */
  boolean settledBy(PullChoice choice);

  /**
   * A good part of what is held is missing on the roster that the school sent.
   *
   * @param missingClasses how many of the classes are not on it at all
   * @param classes how many are held
   * @param losses the classes that lost many of their students, the largest loss first
   */
  record ShrunkenRoster(int missingClasses, int classes, List<Loss> losses) implements PullDoubt {
    public ShrunkenRoster {
      losses = List.copyOf(losses);
    }

    /**
     * What one class would lose.
     *
     * @param missing how many of the students that are held are not on it
     * @param students how many are held
     */
    public record Loss(String title, int missing, int students) {}

    @Override
    public Message message() {
      if (missingClasses > 0) {
        return Message.of("shell.doubt.classes", missingClasses, classes);
      }
      Loss most = losses.get(0);
      return Message.of(
          "shell.doubt.students", most.missing(), most.students(), most.title(), losses.size() - 1);
    }

    @Override
    public Message inFiles() {
      if (missingClasses > 0) {
        return Message.of("setup.files.doubt.classes", missingClasses, classes);
      }
      Loss most = losses.get(0);
      return Message.of(
          "setup.files.doubt.students",
          most.missing(),
          most.students(),
          most.title(),
          losses.size() - 1);
    }

    @Override
    public boolean settledBy(PullChoice choice) {
      return choice == PullChoice.TAKE_SMALLER;
    }
  }

  /**
   * The server has forgotten what it confirmed, as after it was restored from an old backup.
   *
   * @param assignments that it does not have any more
   * @param scores that it does not have any more, or has as they were before
   */
  record RestoredServer(int assignments, int scores) implements PullDoubt {
    @Override
    public Message message() {
      return Message.of("shell.doubt.restored", assignments, scores);
    }

    @Override
    public Message inFiles() {
      return message(); // files say nothing of what PowerTeacher has
    }

    @Override
    public boolean settledBy(PullChoice choice) {
      return choice == PullChoice.SEND_AGAIN || choice == PullChoice.TAKE_THEIRS;
    }
  }
}
