/**
 * Composes the stages into the audit pipeline.
 *
 * <p>It does not know the build tool.
 */
@NullMarked
package io.github.modelaudit.audit;

import org.jspecify.annotations.NullMarked;
