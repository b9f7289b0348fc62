/**
 * Writes the report as one self-contained HTML page.
 *
 * <p>It does not know the other formats.
 */
@NullMarked
package io.github.modelaudit.report.format.html;

import org.jspecify.annotations.NullMarked;
