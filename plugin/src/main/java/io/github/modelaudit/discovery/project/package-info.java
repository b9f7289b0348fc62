/**
 * Holds what discovery is given about a project and reads its files within limits.
 *
 * <p>It does not know what a model looks like.
 */
@NullMarked
package io.github.modelaudit.discovery.project;

import org.jspecify.annotations.NullMarked;
