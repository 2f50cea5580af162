/** The guided tour over the real screens. */
@NullMarked
package org.gradecompanion.ui.tour;

import org.jspecify.annotations.NullMarked;
