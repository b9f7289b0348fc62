package io.github.modelaudit.domain.license;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.hub.Relation;
import java.util.List;
import java.util.Optional;

/**
 * A model and what it was made from, each with its license.
 *
 * @param relation how the model below was made from this one; {@link Relation#UNSTATED} at the root
 * @param commit the commit the facts belong to; absent when not known
 * @param gap why nothing is known beyond the id; absent otherwise
 */
public record LineageTree(
    String id,
    Relation relation,
    LicenseResolution license,
    Optional<String> commit,
    Optional<String> gap,
    List<LineageTree> parents) {
  public LineageTree {
    requireNonNull(id, "id");
    requireNonNull(relation, "relation");
    requireNonNull(license, "license");
    requireNonNull(commit, "commit");
    requireNonNull(gap, "gap");
    parents = List.copyOf(parents);
  }
}
