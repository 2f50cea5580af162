/** Tries a connection step by step, and says what is wrong, who can mend it and how. */
@NullMarked
package org.gradecompanion.gateway.doctor;

import org.jspecify.annotations.NullMarked;
