/**
 * Turns claims into one resolution and joins terms along the lineage.
 *
 * <p>It does not know the policy of the user or the network.
 */
@NullMarked
package io.github.modelaudit.licensing;

import org.jspecify.annotations.NullMarked;
