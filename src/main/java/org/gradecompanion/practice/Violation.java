package org.gradecompanion.practice;

import java.util.Map;

/**
 * One thing that PowerTeacher's validation holds against a write.
 *
 * @param field PowerTeacher's name of what is wrong, such as {@code AssignmentSection.DueDate}
 * @param params the values that a client may need to act on it
 */
record Violation(String field, String message, Map<String, String> params) {}
