/** How servers are reached from this computer: through which proxy, and whom to trust. */
@NullMarked
package org.gradecompanion.gateway.route;

import org.jspecify.annotations.NullMarked;
