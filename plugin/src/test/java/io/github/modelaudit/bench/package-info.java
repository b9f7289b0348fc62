/**
 * Measures what the tool costs: prints figures, and fails only when something cannot be run.
 *
 * <p>It does not know how a stage works inside.
 */
@NullMarked
package io.github.modelaudit.bench;

import org.jspecify.annotations.NullMarked;
