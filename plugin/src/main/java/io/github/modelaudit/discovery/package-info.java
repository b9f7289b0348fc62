/**
 * Reads the project once and returns every model reference, each with evidence.
 *
 * <p>It does not know the hub, licenses or policy.
 */
@NullMarked
package io.github.modelaudit.discovery;

import org.jspecify.annotations.NullMarked;
