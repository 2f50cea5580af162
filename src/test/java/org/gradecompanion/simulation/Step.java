package org.gradecompanion.simulation;

/**
 * One thing that happens.
 *
 * @param words what, for a reader
 */
record Step(String words, Runnable act) {}
