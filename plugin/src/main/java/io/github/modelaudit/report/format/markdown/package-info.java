/**
 * Writes a summary for pages that show Markdown.
 *
 * <p>It does not know the other formats.
 */
@NullMarked
package io.github.modelaudit.report.format.markdown;

import org.jspecify.annotations.NullMarked;
