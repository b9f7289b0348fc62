package io.github.modelaudit.licensing;

import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.license.LineageTree;
import io.github.modelaudit.licensing.Ancestor.Hop;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lays a lineage out as a tree. A model that several paths lead to stands at each of them, with its
 * own ancestors only at the first, so that the tree never grows beyond the lineage.
 */
final class TreeWriter {
  private final Set<Ancestor> shown = new HashSet<>();

  LineageTree write(Ancestor model) {
    return write(new Hop(Relation.UNSTATED, model, false));
  }

  private LineageTree write(Hop hop) {
    Ancestor model = hop.base();
    List<LineageTree> parents =
        shown.add(model) ? model.hops().stream().map(this::write).toList() : List.of();
    return new LineageTree(
        model.id(),
        hop.relation(),
        model.license(),
        model.facts().flatMap(HubRecord::commit),
        model.gap(),
        parents);
  }
}
