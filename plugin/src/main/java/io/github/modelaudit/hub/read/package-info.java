/**
 * Reads the answers of a hub, odd ones included, into the facts of the domain.
 *
 * <p>It does not know where an answer came from, and no answer makes it fail.
 */
@NullMarked
package io.github.modelaudit.hub.read;

import org.jspecify.annotations.NullMarked;
