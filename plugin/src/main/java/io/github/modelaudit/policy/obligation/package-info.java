/**
 * Turns the terms that bind a user of a model into a list of things to do, by the facts about the
 * user.
 *
 * <p>It does not know how the list is shown, nor whether anything on it was done.
 */
@NullMarked
package io.github.modelaudit.policy.obligation;

import org.jspecify.annotations.NullMarked;
