/** Main and Wiring: the one place that joins the parts by hand and stops them in reverse. */
@NullMarked
package org.gradecompanion.app;

import org.jspecify.annotations.NullMarked;
