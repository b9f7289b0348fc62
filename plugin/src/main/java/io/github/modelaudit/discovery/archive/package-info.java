/**
 * Reads the lists of zip archives and single entries of them, also of archives within archives,
 * without unpacking anything else.
 *
 * <p>It does not know what the entries are.
 */
@NullMarked
package io.github.modelaudit.discovery.archive;

import org.jspecify.annotations.NullMarked;
