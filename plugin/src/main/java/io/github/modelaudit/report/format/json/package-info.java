/**
 * Writes the report as JSON of a published schema.
 *
 * <p>It does not know the other formats.
 */
@NullMarked
package io.github.modelaudit.report.format.json;

import org.jspecify.annotations.NullMarked;
