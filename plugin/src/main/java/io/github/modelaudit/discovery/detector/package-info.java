/**
 * Holds one class per way in which a project names a model.
 *
 * <p>A detector does not know the other detectors.
 */
@NullMarked
package io.github.modelaudit.discovery.detector;

import org.jspecify.annotations.NullMarked;
