/**
 * Writes the notices that models ask for into files to pass on with a product.
 *
 * <p>It does not know the policy, and changes no word that a licensor prescribes.
 */
@NullMarked
package io.github.modelaudit.report.format.notice;

import org.jspecify.annotations.NullMarked;
