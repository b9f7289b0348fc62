/**
 * Reads what the header of a model file says about itself, within hard limits.
 *
 * <p>It does not know licenses or the hub, and it never reads the weights.
 */
@NullMarked
package io.github.modelaudit.discovery.weights;

import org.jspecify.annotations.NullMarked;
