package io.github.modelaudit.licensing;

import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.CardOutline;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.domain.license.LineageVerdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names the bases that a card speaks of in prose while no field declares one. That is no lineage
 * that terms could be joined along, and so it can only warn.
 */
final class ProseBases {
  private ProseBases() {}

  /** Returns a gap for every model in a lineage whose card names a base in prose alone. */
  static List<LineageVerdict> read(Ancestor model) {
    return model.all().stream().flatMap(ProseBases::gaps).toList();
  }

  private static Stream<LineageVerdict> gaps(Ancestor model) {
    if (!model.hops().isEmpty()) {
      return Stream.empty();
    }
    return model.facts().flatMap(ProseBases::outline).stream()
        .flatMap(outline -> outline.bases().stream())
        .filter(base -> !base.equalsIgnoreCase(model.id()))
        .map(base -> gap(model, base));
  }

  private static Optional<CardOutline> outline(HubRecord facts) {
    return facts.card() instanceof Card.Read read ? read.metadata().outline() : Optional.empty();
  }

  private static LineageVerdict gap(Ancestor model, String base) {
    return new LineageVerdict(
        LineageCode.LINEAGE_GAP,
        model.id(),
        base,
        Relation.UNSTATED,
        "",
        "The card of '%s' speaks of '%s' as what it was made from, and no field declares a base model."
            .formatted(model.id(), base),
        LineageVerdict.Actor.PUBLISHER,
        false);
  }
}
