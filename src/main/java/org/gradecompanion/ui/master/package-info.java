/** Master classes: combining sections into one gradebook, and their links to the SIS. */
@NullMarked
package org.gradecompanion.ui.master;

import org.jspecify.annotations.NullMarked;
