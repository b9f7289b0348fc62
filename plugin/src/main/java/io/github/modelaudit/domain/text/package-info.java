/**
 * Holds what reading the legal files of a repository has shown.
 *
 * <p>It keeps no text and does not know how a text is recognised.
 */
@NullMarked
package io.github.modelaudit.domain.text;

import org.jspecify.annotations.NullMarked;
