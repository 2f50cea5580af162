package org.gradecompanion.gradebook.paste;

/**
 * What a block lets a teacher choose.
 *
 * @param byStudent its left columns name students
 * @param found how many of its rows name a student of the gradebook
 * @param named how many rows name anybody
 * @param headings its first row looks like headings, or could be
 * @param titles how many headings are titles of assignments
 */
public record PasteOffer(boolean byStudent, int found, int named, boolean headings, int titles) {}
