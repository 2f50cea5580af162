package org.gradecompanion.model;

/**
 * What applying a roster changed.
 *
 * @param conflicts cells whose value PowerTeacher changed while we had an unsent one
 */
public record PullOutcome(int sections, int students, int assignments, int scores, int conflicts) {}
