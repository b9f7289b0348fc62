/**
 * Adapts Maven to the audit: goals, parameters, log and exit.
 *
 * <p>It holds no audit logic.
 */
@NullMarked
package io.github.modelaudit.mojo;

import org.jspecify.annotations.NullMarked;
