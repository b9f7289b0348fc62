/**
 * Writes the commits of a lock into the places where a project names models.
 *
 * <p>It does not know the network, and changes no byte beside the revisions.
 */
@NullMarked
package io.github.modelaudit.audit.pin;

import org.jspecify.annotations.NullMarked;
