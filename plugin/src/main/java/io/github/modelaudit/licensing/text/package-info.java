/**
 * Recognises the license in a text: which one, how much of it is there, and what else the text
 * says.
 *
 * <p>It opens no file, asks nobody, and does not decide which license binds.
 */
@NullMarked
package io.github.modelaudit.licensing.text;

import org.jspecify.annotations.NullMarked;
