package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.hub.CardSection;
import io.github.modelaudit.domain.openness.Component;
import io.github.modelaudit.domain.openness.EuSignal;
import io.github.modelaudit.domain.openness.EvidenceGrade;
import io.github.modelaudit.knowledge.YamlNode.Mapping;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The facts on components and on the exemption, of the data files. */
record ComponentFile(ComponentTable table, ExemptionFacts exemption) {
  private static final Set<String> ROOT =
      Set.of(
          "card",
          "papers",
          "open-libraries",
          "components",
          "eu",
          "confidence",
          "basis",
          "sources",
          "checked");
  private static final Set<String> ROW =
      Set.of("id", "looked-for", "files", "grade", "traps", "links", "section", "is-listed");
  private static final Set<String> EU =
      Set.of(
          "personal-data",
          "marketing",
          "general-purpose",
          "outside",
          "general-purpose-above",
          "systemic-above",
          "reasons");
  private static final Set<String> REASON = Set.of("code", "paragraph", "signal", "text");

  ComponentFile {
    requireNonNull(table, "table");
    requireNonNull(exemption, "exemption");
  }

  /** Reads the bundled file first; rows and reasons of later files replace those of their id. */
  static ComponentFile read(List<DataFile> files) throws KnowledgeException {
    var found = new Content();
    for (DataFile file : files) {
      try {
        found.add(file.root());
        file.provenance(file.root());
      } catch (YamlException e) {
        throw file.failure(e);
      }
    }
    return found.build();
  }

  /** What the files read so far hold. */
  private static final class Content {
    private final Map<Component, ComponentRow> rows = new EnumMap<>(Component.class);
    private final Map<String, ExemptionFacts.Cause> reasons = new LinkedHashMap<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final Map<String, BigDecimal> numbers = new LinkedHashMap<>();
    private final Map<String, List<Pattern>> patterns = new LinkedHashMap<>();

    void add(Mapping root) throws YamlException {
      root.allowOnly(ROOT);
      addTo("open-libraries", root.texts("open-libraries"));
      Optional<YamlNode> papers = root.find("papers");
      if (papers.isPresent()) {
        addTo("papers", papers.get().asMapping().texts("ignored"));
      }
      Optional<YamlNode> card = root.find("card");
      if (card.isPresent()) {
        for (String key : List.of("least-words", "least-topics", "most-placeholders")) {
          numbers.put(key, BigDecimal.valueOf(card.get().asMapping().require(key).asNumber()));
        }
      }
      for (Mapping row : root.mappings("components")) {
        ComponentRow read = row(row);
        rows.put(read.component(), read);
      }
      Optional<YamlNode> eu = root.find("eu");
      if (eu.isPresent()) {
        exemption(eu.get().asMapping());
      }
    }

    private void exemption(Mapping eu) throws YamlException {
      eu.allowOnly(EU);
      addTo("general-purpose", eu.texts("general-purpose"));
      addTo("outside", eu.texts("outside"));
      for (String key : List.of("personal-data", "marketing")) {
        patterns
            .computeIfAbsent(key, any -> new ArrayList<>())
            .addAll(IndexEntry.patterns(eu, key));
      }
      for (String key : List.of("general-purpose-above", "systemic-above")) {
        Optional<YamlNode> number = eu.find(key);
        if (number.isPresent()) {
          numbers.put(key, number(number.get()));
        }
      }
      for (Mapping reason : eu.mappings("reasons")) {
        reason.allowOnly(REASON);
        String code = reason.require("code").asText();
        reasons.put(
            code,
            new ExemptionFacts.Cause(
                Choice.of(reason.require("signal"), EuSignal.Kind.class),
                new EuSignal.Reason(
                    code, reason.require("paragraph").asText(), reason.require("text").asText())));
      }
    }

    private void addTo(String key, List<String> values) {
      lists.computeIfAbsent(key, any -> new ArrayList<>()).addAll(values);
    }

    ComponentFile build() {
      return new ComponentFile(
          new ComponentTable(
              rows,
              new ComponentTable.CardMeasures(
                  count("least-words"), count("least-topics"), count("most-placeholders")),
              list("open-libraries"),
              list("papers")),
          new ExemptionFacts(
              reasons,
              patterns.getOrDefault("personal-data", List.of()),
              patterns.getOrDefault("marketing", List.of()),
              list("general-purpose"),
              list("outside"),
              numbers.getOrDefault("general-purpose-above", BigDecimal.ZERO),
              numbers.getOrDefault("systemic-above", BigDecimal.ZERO)));
    }

    private int count(String key) {
      return numbers.getOrDefault(key, BigDecimal.ZERO).intValue();
    }

    private List<String> list(String key) {
      return lists.getOrDefault(key, List.of());
    }
  }

  private static ComponentRow row(Mapping row) throws YamlException {
    row.allowOnly(ROW);
    return new ComponentRow(
        component(row.require("id")),
        row.require("looked-for").asText(),
        IndexEntry.patterns(row, "files"),
        Choice.find(row, "grade", EvidenceGrade.class).orElse(EvidenceGrade.OBSERVED),
        IndexEntry.patterns(row, "traps"),
        IndexEntry.patterns(row, "links"),
        Choice.find(row, "section", CardSection.Topic.class),
        row.flag("is-listed", false));
  }

  static Component component(YamlNode node) throws YamlException {
    return Choice.of(node, Component.class);
  }

  static BigDecimal number(YamlNode node) throws YamlException {
    try {
      return new BigDecimal(node.asText());
    } catch (NumberFormatException e) {
      throw new YamlException(
          "expected a number such as 1e23 but found '" + node.asText() + "'", node.position(), e);
    }
  }
}
