/**
 * Shows one audited model to rules that a user writes, in words that stay as they are.
 *
 * <p>It does not know rules, severities or expressions.
 */
@NullMarked
package io.github.modelaudit.policy.view;

import org.jspecify.annotations.NullMarked;
