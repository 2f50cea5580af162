package org.gradecompanion.settings;

import java.time.Instant;

/**
 * What a backup file holds, as far as a person decides by it.
 *
 * @param made when it was made
 * @param sections gradebooks in it
 * @param scores cells with a score or a flag
 * @param unsent scores and assignments that PowerTeacher had not confirmed when it was made
 */
public record BackupFacts(Instant made, int sections, int assignments, int scores, int unsent) {}
