/**
 * Holds the documentation against the program: generated pages, snippets and commands.
 *
 * <p>Knows nothing about how a page is written beyond its Markdown.
 */
@NullMarked
package io.github.modelaudit.docs;

import org.jspecify.annotations.NullMarked;
