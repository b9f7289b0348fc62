/**
 * Keeps answers of hubs on disk, where several builds read and write them at the same time.
 *
 * <p>It does not know how to ask a hub, and never sees a token except to tell two apart.
 */
@NullMarked
package io.github.modelaudit.hub.cache;

import org.jspecify.annotations.NullMarked;
