/**
 * Looks for model files in folders and jars, and remembers what is in a jar.
 *
 * <p>It does not know which models the files are.
 */
@NullMarked
package io.github.modelaudit.discovery.scan;

import org.jspecify.annotations.NullMarked;
