/**
 * Holds how open a model is, as an interval with reasons.
 *
 * <p>It does not know how a grade is reached.
 */
@NullMarked
package io.github.modelaudit.domain.openness;

import org.jspecify.annotations.NullMarked;
