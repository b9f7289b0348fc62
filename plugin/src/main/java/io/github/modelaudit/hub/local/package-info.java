/**
 * Reads the download cache that the Hub's own clients keep on disk.
 *
 * <p>It never writes there, and does not know how to ask a hub.
 */
@NullMarked
package io.github.modelaudit.hub.local;

import org.jspecify.annotations.NullMarked;
