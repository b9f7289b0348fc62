/**
 * Holds one class per rule.
 *
 * <p>A rule does not know severities, waivers or the other rules.
 */
@NullMarked
package io.github.modelaudit.policy.rule;

import org.jspecify.annotations.NullMarked;
