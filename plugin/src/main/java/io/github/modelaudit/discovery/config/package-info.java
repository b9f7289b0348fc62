/**
 * Reads a project's configuration the way its frameworks do: files, profiles, relaxed keys and
 * placeholders.
 *
 * <p>It does not know which keys have to do with models.
 */
@NullMarked
package io.github.modelaudit.discovery.config;

import org.jspecify.annotations.NullMarked;
