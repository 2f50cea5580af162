/**
 * What is set up once: the first start, the district's plugin archive, connection file and
 * checklist.
 */
@NullMarked
package org.gradecompanion.ui.district;

import org.jspecify.annotations.NullMarked;
