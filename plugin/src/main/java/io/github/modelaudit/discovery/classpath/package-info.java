/**
 * Looks up classes and files in the libraries of a project.
 *
 * <p>It does not know what a model looks like.
 */
@NullMarked
package io.github.modelaudit.discovery.classpath;

import org.jspecify.annotations.NullMarked;
