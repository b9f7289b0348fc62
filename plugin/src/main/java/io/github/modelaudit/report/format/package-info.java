/**
 * Holds what a report format is, and one package per format.
 *
 * <p>A format does not know the other formats.
 */
@NullMarked
package io.github.modelaudit.report.format;

import org.jspecify.annotations.NullMarked;
