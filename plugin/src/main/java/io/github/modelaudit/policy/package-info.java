/**
 * Turns assessments and the user's policy into findings: rules, severities, waivers.
 *
 * <p>It does not know how facts were obtained or how findings are printed.
 */
@NullMarked
package io.github.modelaudit.policy;

import org.jspecify.annotations.NullMarked;
