/**
 * Holds a model's terms against the facts about the user: what is permitted, what is not, and which
 * fact decides.
 *
 * <p>It does not know rules, severities or waivers.
 */
@NullMarked
package io.github.modelaudit.policy.use;

import org.jspecify.annotations.NullMarked;
