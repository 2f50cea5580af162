/**
 * The OneRoster 1.1 and 1.2 ways into PowerTeacher: PUT with our own identifiers, then read back.
 */
@NullMarked
package org.gradecompanion.gateway.oneroster;

import org.jspecify.annotations.NullMarked;
