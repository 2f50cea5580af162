/**
 * Rosters from OneRoster CSV bundles. What is read is believed of nobody: files come from anywhere.
 */
@NullMarked
package org.gradecompanion.exchange.bundle;

import org.jspecify.annotations.NullMarked;
