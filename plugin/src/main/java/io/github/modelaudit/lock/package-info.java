/**
 * Reads, writes and compares the lock file.
 *
 * <p>It does not know the network or the policy.
 */
@NullMarked
package io.github.modelaudit.lock;

import org.jspecify.annotations.NullMarked;
