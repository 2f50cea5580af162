/** Before you push: what PowerTeacher will receive, refuse or change, with the fix in place. */
@NullMarked
package org.gradecompanion.ui.preflight;

import org.jspecify.annotations.NullMarked;
