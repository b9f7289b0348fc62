/**
 * Holds what a hub said about a repository, its ancestors and its datasets.
 *
 * <p>It does not know how the answer was obtained.
 */
@NullMarked
package io.github.modelaudit.domain.hub;

import org.jspecify.annotations.NullMarked;
