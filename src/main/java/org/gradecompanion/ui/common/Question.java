package org.gradecompanion.ui.common;

/**
 * Something to decide, with each button named for what it does.
 *
 * @param proceed what the first button does, such as "Delete"
 * @param stay what the other button does, such as "Keep it"
 * @param destroys the first button takes something away, and is not the default one
 */
public record Question(String title, String text, String proceed, String stay, boolean destroys) {}
