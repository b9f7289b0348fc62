/**
 * Writes one audit result in one format.
 *
 * <p>It does not know how the result came about.
 */
@NullMarked
package io.github.modelaudit.report;

import org.jspecify.annotations.NullMarked;
