package org.gradecompanion.model;

/** Identifies what a teacher opens: one section, or the several sections of a master class. */
public sealed interface GradebookId permits SectionId, MasterClassId {
  String value();
}
