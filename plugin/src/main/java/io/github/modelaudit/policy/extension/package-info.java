/**
 * What a jar implements to bring rules of its own; it stays compatible from version to version.
 *
 * <p>It does not know how rules are found, which are asked, or what becomes of what they say.
 */
@NullMarked
package io.github.modelaudit.policy.extension;

import org.jspecify.annotations.NullMarked;
