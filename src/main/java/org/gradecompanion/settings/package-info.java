/** Typed settings saved atomically, and secrets in the operating system's key store. */
@NullMarked
package org.gradecompanion.settings;

import org.jspecify.annotations.NullMarked;
