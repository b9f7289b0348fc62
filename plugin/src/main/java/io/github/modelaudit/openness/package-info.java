/**
 * Grades how open a model is, as an interval with reasons.
 *
 * <p>It does not know the policy of the user or the network.
 */
@NullMarked
package io.github.modelaudit.openness;

import org.jspecify.annotations.NullMarked;
