/**
 * Writes what a project starts with: a policy, and a file of the models that were found.
 *
 * <p>It touches no file; who calls it decides what is written where.
 */
@NullMarked
package io.github.modelaudit.audit.start;

import org.jspecify.annotations.NullMarked;
