/**
 * Writes the findings as SARIF for code scanning.
 *
 * <p>It does not know the other formats.
 */
@NullMarked
package io.github.modelaudit.report.format.sarif;

import org.jspecify.annotations.NullMarked;
