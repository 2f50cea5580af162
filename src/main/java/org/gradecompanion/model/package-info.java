/**
 * Immutable, self-validating records and enums for the words of a gradebook; no framework, no I/O.
 */
@NullMarked
package org.gradecompanion.model;

import org.jspecify.annotations.NullMarked;
