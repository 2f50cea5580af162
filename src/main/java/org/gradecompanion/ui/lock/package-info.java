/** The lock that lies over the window while its teacher is away. */
@NullMarked
package org.gradecompanion.ui.lock;

import org.jspecify.annotations.NullMarked;
