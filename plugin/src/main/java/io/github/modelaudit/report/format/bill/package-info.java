/**
 * Says what all bills of materials say of a model, whatever their form.
 *
 * <p>It does not know the forms.
 */
@NullMarked
package io.github.modelaudit.report.format.bill;

import org.jspecify.annotations.NullMarked;
