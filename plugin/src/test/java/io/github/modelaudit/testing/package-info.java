/**
 * Holds what tests of several packages share: golden documents and sample results.
 *
 * <p>It does not know any single test.
 */
@NullMarked
package io.github.modelaudit.testing;

import org.jspecify.annotations.NullMarked;
