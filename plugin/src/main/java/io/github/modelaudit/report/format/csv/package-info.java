/**
 * Writes models and findings as tables for spreadsheets.
 *
 * <p>It does not know the other formats.
 */
@NullMarked
package io.github.modelaudit.report.format.csv;

import org.jspecify.annotations.NullMarked;
