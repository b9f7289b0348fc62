package io.github.modelaudit.knowledge;

import io.github.modelaudit.domain.hub.Relation;
import java.util.Optional;

/** Answers what a derivative's label shows, given the license of its base. */
public interface LineageTable {

  /** Returns the most specific row for a hop; nothing when the hop is consistent. */
  Optional<LineageRule> find(LicenseEntry base, Relation relation, LineageRule.Label label);

  /** Returns how a derivative's own license relates to its base's license. */
  LineageRule.Label label(LicenseEntry own, LicenseEntry base);
}
