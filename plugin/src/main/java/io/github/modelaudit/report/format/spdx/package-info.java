/**
 * Writes the models as a document of SPDX 3, through the libraries of the SPDX project.
 *
 * <p>It does not know the other formats.
 */
@NullMarked
package io.github.modelaudit.report.format.spdx;

import org.jspecify.annotations.NullMarked;
