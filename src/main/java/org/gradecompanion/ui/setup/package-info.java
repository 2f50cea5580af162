/** The connection, the doctor and the practice district's switches. */
@NullMarked
package org.gradecompanion.ui.setup;

import org.jspecify.annotations.NullMarked;
