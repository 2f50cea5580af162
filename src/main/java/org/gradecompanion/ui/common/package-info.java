/** The FX gate, tasks, dialogs, themes and fonts that every view shares. */
@NullMarked
package org.gradecompanion.ui.common;

import org.jspecify.annotations.NullMarked;
