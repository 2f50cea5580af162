package org.gradecompanion.model;

import java.time.Instant;

/**
 * Something that was removed from this computer; never whose it was.
 *
 * @param label what the class was called
 * @param whole the class itself; else one student who had left it
 * @param students how many
 * @param scores how many cells held a score or a flag
 */
public record Removal(Instant at, String label, boolean whole, int students, int scores) {}
