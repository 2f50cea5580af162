/**
 * Which key does what: the one list that the window obeys and that the sheet of keys is drawn from.
 */
@NullMarked
package org.gradecompanion.ui.keys;

import org.jspecify.annotations.NullMarked;
