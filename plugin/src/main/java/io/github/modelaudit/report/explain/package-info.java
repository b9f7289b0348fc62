/**
 * Tells the story of one model in words: why it is there, what is known of it, what rules say, and
 * what would change that.
 *
 * <p>It does not know where the words are printed.
 */
@NullMarked
package io.github.modelaudit.report.explain;

import org.jspecify.annotations.NullMarked;
