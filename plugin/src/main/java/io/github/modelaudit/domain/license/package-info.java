/**
 * Holds claims about licenses, what they add up to, and the terms they carry.
 *
 * <p>It does not know where license facts are stored or how terms are judged.
 */
@NullMarked
package io.github.modelaudit.domain.license;

import org.jspecify.annotations.NullMarked;
