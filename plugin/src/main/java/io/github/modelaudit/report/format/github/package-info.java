/**
 * Writes the findings as commands that annotate a GitHub workflow.
 *
 * <p>It does not know the other formats.
 */
@NullMarked
package io.github.modelaudit.report.format.github;

import org.jspecify.annotations.NullMarked;
