/**
 * Writes the findings in the form of a test report.
 *
 * <p>It does not know the other formats.
 */
@NullMarked
package io.github.modelaudit.report.format.junit;

import org.jspecify.annotations.NullMarked;
