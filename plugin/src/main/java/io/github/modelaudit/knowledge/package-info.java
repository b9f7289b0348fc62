/**
 * Loads, checks and answers from the bundled data files and a user's overlay of the same form.
 *
 * <p>It does not know any project, policy or network.
 */
@NullMarked
package io.github.modelaudit.knowledge;

import org.jspecify.annotations.NullMarked;
