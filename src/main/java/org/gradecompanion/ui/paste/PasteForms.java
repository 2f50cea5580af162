package org.gradecompanion.ui.paste;

/** Shows a teacher what a paste would do. */
@FunctionalInterface
public interface PasteForms {
  /** The teacher ends it with {@link PasteViewModel#accept} or {@link PasteViewModel#cancel}. */
  void open(PasteViewModel paste);
}
