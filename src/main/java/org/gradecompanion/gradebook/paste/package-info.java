/** The clipboard: texts as spreadsheets write them, and what pasting them would do. */
@NullMarked
package org.gradecompanion.gradebook.paste;

import org.jspecify.annotations.NullMarked;
