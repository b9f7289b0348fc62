package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.knowledge.LineageRule.Label;
import io.github.modelaudit.knowledge.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lineage rules of the data files. */
final class RuleTable implements LineageTable {
  private static final Set<String> KEYS =
      Set.of("id", "families", "licenses", "relations", "labels", "code", "clause", "explanation");
  private static final Set<String> ROOT_KEYS =
      Set.of("rules", "signs", "confidence", "basis", "sources", "checked");

  private final Lazy<LineageContent> content;
  private final Lazy<LicenseIndex> index;

  RuleTable(Lazy<LineageContent> content, Lazy<LicenseIndex> index) {
    this.content = requireNonNull(content, "content");
    this.index = requireNonNull(index, "index");
  }

  /** Reads rules, of which a later file replaces all of the same id, and signs, which add up. */
  static LineageContent read(List<DataFile> files) throws KnowledgeException {
    Map<String, List<LineageRule>> byId = new LinkedHashMap<>();
    List<NameSign> signs = new ArrayList<>();
    for (DataFile file : files) {
      try {
        file.root().allowOnly(ROOT_KEYS);
        for (Mapping row : file.root().mappings("rules")) {
          byId.put(row.require("id").asText(), rules(row));
        }
        for (Mapping row : file.root().mappings("signs")) {
          signs.add(sign(row));
        }
      } catch (YamlException e) {
        throw file.failure(e);
      }
    }
    return new LineageContent(byId.values().stream().flatMap(List::stream).toList(), signs);
  }

  private static NameSign sign(Mapping row) throws YamlException {
    row.allowOnly(Set.of("words", "relation", "teacher"));
    Optional<YamlNode> relation = row.find("relation");
    if (relation.isPresent() == row.find("teacher").isPresent()) {
      throw new YamlException("a sign needs either 'relation' or 'teacher'", row.position());
    }
    return new NameSign(
        Set.copyOf(row.require("words").asTexts()),
        relation.isPresent()
            ? Optional.of(Choice.of(relation.get(), Relation.class))
            : Optional.empty(),
        row.text("teacher"));
  }

  /** A row with several labels is one rule for each. */
  private static List<LineageRule> rules(Mapping row) throws YamlException {
    row.allowOnly(KEYS);
    var families = new LinkedHashSet<LicenseFamily>();
    Optional<YamlNode> named = row.find("families");
    if (named.isPresent()) {
      families.addAll(Choice.setOf(named.get(), LicenseFamily.class));
    }
    if (families.isEmpty() == row.texts("licenses").isEmpty()) {
      throw new YamlException("a rule needs either 'families' or 'licenses'", row.position());
    }
    var rule =
        new LineageRule(
            row.require("id").asText(),
            families,
            Set.copyOf(row.texts("licenses")),
            Choice.setOf(row.require("relations"), Relation.class),
            Label.NONE,
            Choice.of(row.require("code"), LineageCode.class),
            row.text("clause"),
            row.require("explanation").asText());
    return Choice.setOf(row.require("labels"), Label.class).stream()
        .map(label -> with(rule, label))
        .toList();
  }

  private static LineageRule with(LineageRule rule, Label label) {
    return new LineageRule(
        rule.id(),
        rule.baseFamilies(),
        rule.baseLicenses(),
        rule.relations(),
        label,
        rule.code(),
        rule.clause(),
        rule.explanation());
  }

  @Override
  public Optional<LineageRule> find(LicenseEntry base, Relation relation, Label label) {
    List<LineageRule> fitting =
        content.get().rules().stream()
            .filter(rule -> rule.label() == label && rule.relations().contains(relation))
            .toList();
    return fitting.stream()
        .filter(rule -> rule.baseLicenses().contains(base.id()))
        .findFirst()
        .or(
            () ->
                fitting.stream()
                    .filter(rule -> rule.baseFamilies().contains(base.family()))
                    .findFirst());
  }

  @Override
  public List<NameSign> signs() {
    return content.get().signs();
  }

  @Override
  public Label label(LicenseEntry own, LicenseEntry base) {
    if (own.family() == LicenseFamily.UNKNOWN || own.family() == LicenseFamily.API_TERMS) {
      return Label.NONE;
    }
    if (own.id().equals(base.id())) {
      return Label.SAME;
    }
    if (index.get().isOfSameLine(own.id(), base.id())) {
      return Label.SAME_LINE;
    }
    return own.terms().stance(Term.COMMERCIAL_USE) == Stance.RESTRICTED
        ? Label.STRICTER
        : labelOf(own);
  }

  private static Label labelOf(LicenseEntry own) {
    return switch (own.family()) {
      case PERMISSIVE, PERMISSIVE_CUSTOM, PUBLIC_DOMAIN -> Label.PERMISSIVE;
      case DATA ->
          own.terms().stance(Term.SHARE_ALIKE) == Stance.FREE
              ? Label.PERMISSIVE
              : Label.OTHER_COPYLEFT;
      case WEAK_COPYLEFT, STRONG_COPYLEFT, NETWORK_COPYLEFT -> Label.OTHER_COPYLEFT;
      case NON_COMMERCIAL, RESEARCH_ONLY -> Label.STRICTER;
      case NO_DERIVATIVES, USE_RESTRICTED, SOURCE_AVAILABLE -> Label.OTHER_CONDITIONAL;
      case API_TERMS, UNKNOWN -> Label.NONE;
    };
  }
}
