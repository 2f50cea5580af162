/** Every push attempt, in words. */
@NullMarked
package org.gradecompanion.ui.activity;

import org.jspecify.annotations.NullMarked;
