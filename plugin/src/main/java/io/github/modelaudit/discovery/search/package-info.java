/**
 * Finds every place of a module that names a model and says why it does not count.
 *
 * <p>It does not know what is reported; it is asked when somebody wonders why a model is not.
 */
@NullMarked
package io.github.modelaudit.discovery.search;

import org.jspecify.annotations.NullMarked;
