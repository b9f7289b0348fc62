/**
 * Holds the immutable nouns all stages share.
 *
 * <p>It knows nothing but the JDK: no build tool, no network, no file format.
 */
@NullMarked
package io.github.modelaudit.domain;

import org.jspecify.annotations.NullMarked;
