/**
 * Reads the models out of bills of materials, CycloneDX and SPDX 3.
 *
 * <p>It does not know which references they become.
 */
@NullMarked
package io.github.modelaudit.discovery.bom;

import org.jspecify.annotations.NullMarked;
