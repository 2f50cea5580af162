/** The journal and the only SQL: what was typed is on disk here before anything else happens. */
@NullMarked
package org.gradecompanion.store;

import org.jspecify.annotations.NullMarked;
