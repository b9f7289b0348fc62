/**
 * Holds the outcome of one audit: assessments, findings, problems and the verdict.
 *
 * <p>It does not know how findings are made or printed.
 */
@NullMarked
package io.github.modelaudit.domain.audit;

import org.jspecify.annotations.NullMarked;
