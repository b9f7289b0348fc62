/**
 * Holds one class per rule.
 *
 * <p>A rule does not know how severities are decided, which findings are waived, or the other
 * rules.
 */
@NullMarked
package io.github.modelaudit.policy.rule;

import org.jspecify.annotations.NullMarked;
