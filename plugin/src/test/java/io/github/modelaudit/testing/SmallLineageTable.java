package io.github.modelaudit.testing;

import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.knowledge.LicenseEntry;
import io.github.modelaudit.knowledge.LicenseFamily;
import io.github.modelaudit.knowledge.LineageRule;
import io.github.modelaudit.knowledge.LineageRule.Label;
import io.github.modelaudit.knowledge.LineageTable;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A lineage table of a few rows, one for every code that the rows of the real one have. */
public final class SmallLineageTable implements LineageTable {
  private static final Set<Label> FREER =
      Set.of(Label.PERMISSIVE, Label.OTHER_COPYLEFT, Label.OTHER_CONDITIONAL);

  @Override
  public Optional<LineageRule> find(LicenseEntry base, Relation relation, Label label) {
    if (label == Label.SAME || relation == Relation.ADAPTER) {
      return Optional.empty();
    }
    return code(base, label).map(code -> rule(base, label, code));
  }

  @Override
  public Label label(LicenseEntry own, LicenseEntry base) {
    if (own.id().equals(base.id())) {
      return Label.SAME;
    }
    return switch (own.family()) {
      case PERMISSIVE, PERMISSIVE_CUSTOM, PUBLIC_DOMAIN, DATA -> Label.PERMISSIVE;
      case WEAK_COPYLEFT, STRONG_COPYLEFT, NETWORK_COPYLEFT -> Label.OTHER_COPYLEFT;
      case NON_COMMERCIAL, RESEARCH_ONLY -> Label.STRICTER;
      case NO_DERIVATIVES, USE_RESTRICTED, SOURCE_AVAILABLE, API_TERMS, UNKNOWN ->
          Label.OTHER_CONDITIONAL;
    };
  }

  private static Optional<LineageCode> code(LicenseEntry base, Label label) {
    if (base.family() == LicenseFamily.NO_DERIVATIVES) {
      return Optional.of(LineageCode.NO_DERIVATIVES_BREACH);
    }
    if (label == Label.NONE) {
      return Optional.of(LineageCode.NOTICE_GAP);
    }
    if (base.terms().stance(Term.SHARE_ALIKE) == Stance.RESTRICTED) {
      return Optional.of(LineageCode.SHARE_ALIKE_BREACH);
    }
    if (base.family() == LicenseFamily.PERMISSIVE) {
      return Optional.empty();
    }
    if (FREER.contains(label)) {
      return Optional.of(
          base.family() == LicenseFamily.USE_RESTRICTED && label == Label.OTHER_CONDITIONAL
              ? LineageCode.FLOW_DOWN_GAP
              : LineageCode.CONTRADICTION);
    }
    return Optional.of(LineageCode.NOTICE_GAP);
  }

  private static LineageRule rule(LicenseEntry base, Label label, LineageCode code) {
    return new LineageRule(
        code.id(),
        Set.of(base.family()),
        Set.of(),
        EnumSet.allOf(Relation.class),
        label,
        code,
        Optional.empty(),
        "'{model}' says {license}, its base '{base}' says {baseLicense}.");
  }
}
