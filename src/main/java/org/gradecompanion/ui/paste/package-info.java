/** Looking at what a paste would do before anything of it is written. */
@NullMarked
package org.gradecompanion.ui.paste;

import org.jspecify.annotations.NullMarked;
