/**
 * Holds the standard license texts as sequences of hashed words, and the reading of a text into
 * words that makes two layouts of one license equal.
 *
 * <p>It keeps no license text and does not know what a match means for a model.
 */
@NullMarked
package io.github.modelaudit.knowledge.text;

import org.jspecify.annotations.NullMarked;
