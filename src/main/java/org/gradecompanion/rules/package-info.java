/** Pure functions: what PowerTeacher will accept, change or refuse, and the words for it. */
@NullMarked
package org.gradecompanion.rules;

import org.jspecify.annotations.NullMarked;
