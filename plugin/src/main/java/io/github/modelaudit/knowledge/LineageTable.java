package io.github.modelaudit.knowledge;

import io.github.modelaudit.domain.hub.Relation;
import java.util.List;
import java.util.Optional;

/** Answers what a derivative's label shows, given the license of its base. */
public interface LineageTable {

  /** Returns the most specific row for a hop; nothing when the hop is consistent. */
  Optional<LineageRule> find(LicenseEntry base, Relation relation, LineageRule.Label label);

  /** Returns the words that tell something of a lineage without a field that states it. */
  default List<NameSign> signs() {
    return List.of();
  }

  /** Returns how a derivative's own license relates to its base's license. */
  LineageRule.Label label(LicenseEntry own, LicenseEntry base);
}
