/** Every sentence a person reads, looked up by key in the i18n bundle. */
@NullMarked
package org.gradecompanion.words;

import org.jspecify.annotations.NullMarked;
