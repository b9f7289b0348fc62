/**
 * Writes the findings as GitLab shows them in a merge request.
 *
 * <p>It does not know the other formats.
 */
@NullMarked
package io.github.modelaudit.report.format.gitlab;

import org.jspecify.annotations.NullMarked;
