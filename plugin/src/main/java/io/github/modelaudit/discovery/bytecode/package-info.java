/**
 * Follows values through the compiled classes of a project to the calls that are handed the name of
 * a model.
 *
 * <p>It does not know which model a name means.
 */
@NullMarked
package io.github.modelaudit.discovery.bytecode;

import org.jspecify.annotations.NullMarked;
