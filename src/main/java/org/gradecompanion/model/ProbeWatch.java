package org.gradecompanion.model;

/** Looks on while the connection doctor works; called on the thread that does the work. */
public interface ProbeWatch {
  /** Nobody looks on, and nobody stops it. */
  ProbeWatch NOBODY =
      new ProbeWatch() {
        @Override
        public void begun(String id) {}

        @Override
        public void found(ProbeStep step) {}

        @Override
        public boolean stopped() {
          return false;
        }
      };

  /** A step is being tried now. */
  void begun(String id);

  /** What came of a step. */
  void found(ProbeStep step);

  /** Whether no further step is wanted. One that was begun is ended, with what it has to remove. */
  boolean stopped();
}
