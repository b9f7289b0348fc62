/**
 * Reads the files that deploy or start a project: what they run, with which arguments and
 * variables.
 *
 * <p>It does not know what a value means as a model, nor the detectors.
 */
@NullMarked
package io.github.modelaudit.discovery.deployment;

import org.jspecify.annotations.NullMarked;
