/**
 * Turns the ways in which people and run times write a model's name into references.
 *
 * <p>It does not know where in a project the name stood.
 */
@NullMarked
package io.github.modelaudit.discovery.reference;

import org.jspecify.annotations.NullMarked;
