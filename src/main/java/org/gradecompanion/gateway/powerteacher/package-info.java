/** The PowerTeacher Pro API for plugins ({@code /ws/xte}) and PowerSchool's tables beside it. */
@NullMarked
package org.gradecompanion.gateway.powerteacher;

import org.jspecify.annotations.NullMarked;
