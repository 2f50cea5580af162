package org.gradecompanion.model;

/**
 * What a pull read, and what of it was new here.
 *
 * @param sections that the teacher has
 * @param students of these sections, each counted once
 * @param assignments of these sections
 * @param scores of these assignments
 * @param changed sections, enrolments, assignments and scores that were not so here before
 * @param conflicts cells whose value PowerTeacher changed while we had an unsent one
 */
public record PullOutcome(
    int sections, int students, int assignments, int scores, int changed, int conflicts) {}
