/**
 * Turns a reference into a fetch outcome over HTTP, with cache, limits and offline mode.
 *
 * <p>It does not know what the facts are used for.
 */
@NullMarked
package io.github.modelaudit.hub;

import org.jspecify.annotations.NullMarked;
