/**
 * Holds what a user's policy says, as values: facts about the user, licenses, openness, rules,
 * waivers.
 *
 * <p>It does not know files, YAML or what a rule does.
 */
@NullMarked
package io.github.modelaudit.policy.settings;

import org.jspecify.annotations.NullMarked;
