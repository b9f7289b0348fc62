/**
 * Writes the models as a bill of materials, and merges them into one that others have written.
 *
 * <p>It does not know the other formats.
 */
@NullMarked
package io.github.modelaudit.report.format.cyclonedx;

import org.jspecify.annotations.NullMarked;
