/**
 * Compares what discovery finds in public projects with what a careful reader found there.
 *
 * <p>It does not know how a detector works: it reads the report of a real build.
 */
@NullMarked
package io.github.modelaudit.evaluation;

import org.jspecify.annotations.NullMarked;
