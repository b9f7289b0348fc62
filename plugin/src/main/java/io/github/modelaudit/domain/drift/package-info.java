/**
 * What has changed in the world since a project committed to facts about its models.
 *
 * <p>It does not know how a hub is asked, nor where the facts are kept.
 */
@NullMarked
package io.github.modelaudit.domain.drift;

import org.jspecify.annotations.NullMarked;
