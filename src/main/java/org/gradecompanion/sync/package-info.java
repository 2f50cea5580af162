/**
 * The engine: leases what changed, pushes it in dependency order, settles the answer, backs off.
 */
@NullMarked
package org.gradecompanion.sync;

import org.jspecify.annotations.NullMarked;
