/**
 * Compiles and evaluates the expressions of rules that a policy defines itself.
 *
 * <p>It does not know the form of a policy file; without such a rule none of its classes is loaded.
 */
@NullMarked
package io.github.modelaudit.policy.custom;

import org.jspecify.annotations.NullMarked;
