package org.gradecompanion.gateway;

import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.Term;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as it is to be written: the rules have already cut, cleaned and resolved it.
 *
 * @param assignment with a due date and a category
 * @param term the term that its due date falls in, null when unknown
 */
public record OutgoingAssignment(Assignment assignment, Section section, @Nullable Term term) {}
