package io.github.modelaudit.knowledge;

import io.github.modelaudit.domain.openness.Component;
import io.github.modelaudit.domain.openness.DataLevel;
import io.github.modelaudit.domain.openness.MofClass;
import io.github.modelaudit.domain.openness.OpennessReason;
import io.github.modelaudit.knowledge.YamlNode.Entry;
import io.github.modelaudit.knowledge.YamlNode.Mapping;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The reviews of the data files, by the lower-case Hub ids of their models. */
record ReviewFile(Map<String, ModelReview> byModel) {
  private static final Set<String> ROOT =
      Set.of("records", "confidence", "basis", "sources", "checked");
  private static final Set<String> KEYS =
      Set.of(
          "models",
          "text",
          "license",
          "mof",
          "present",
          "absent",
          "data",
          "data-complete",
          "compute",
          "remark",
          "confidence",
          "basis",
          "sources",
          "checked");
  private static final String NOT_READ = "unknown";

  ReviewFile {
    byModel = Map.copyOf(byModel);
  }

  /** Reads the records; one of a later file replaces that of the same model in earlier ones. */
  static ReviewFile read(List<DataFile> files) throws KnowledgeException {
    Map<String, ModelReview> reviews = new TreeMap<>();
    for (DataFile file : files) {
      try {
        file.root().allowOnly(ROOT);
        for (Mapping row : file.root().mappings("records")) {
          ModelReview review = review(file, row);
          for (String model : row.require("models").asTexts()) {
            reviews.put(model.toLowerCase(Locale.ROOT), review);
          }
        }
      } catch (YamlException e) {
        throw file.failure(e);
      }
    }
    return new ReviewFile(reviews);
  }

  private static ModelReview review(DataFile file, Mapping row) throws YamlException {
    row.allowOnly(KEYS);
    Optional<String> license = row.text("license");
    Optional<YamlNode> compute = row.find("compute");
    Optional<BigDecimal> operations =
        compute.isPresent() ? Optional.of(ComponentFile.number(compute.get())) : Optional.empty();
    return new ModelReview(
        row.require("text").asText(),
        license,
        components(row, license),
        absent(row),
        new ModelReview.Training(
            Choice.find(row, "data", DataLevel.class), row.flag("data-complete", false)),
        operations,
        remarks(row),
        file.provenance(row));
  }

  private static Map<Component, Optional<String>> components(Mapping row, Optional<String> license)
      throws YamlException {
    Map<Component, Optional<String>> components = new EnumMap<>(Component.class);
    Optional<MofClass> mof = Choice.find(row, "mof", MofClass.class);
    for (Component component : Component.values()) {
      if (mof.isPresent() && component.isRequiredFor(mof.get())) {
        components.put(component, license);
      }
    }
    Optional<YamlNode> present = row.find("present");
    if (present.isPresent()) {
      for (Entry entry : present.get().asMapping().entries().values()) {
        Component component = component(entry.key(), entry.value());
        String id = entry.value().asText();
        components.put(component, Optional.of(id).filter(name -> !name.equals(NOT_READ)));
      }
    }
    return components;
  }

  private static Component component(String key, YamlNode at) throws YamlException {
    for (Component component : Component.values()) {
      if (component.id().equals(key)) {
        return component;
      }
    }
    throw new YamlException("unknown component '" + key + "'", at.position());
  }

  private static Set<Component> absent(Mapping row) throws YamlException {
    Set<Component> absent = new HashSet<>();
    Optional<YamlNode> list = row.find("absent");
    if (list.isPresent()) {
      for (YamlNode node : list.get().asSequence().items()) {
        absent.add(ComponentFile.component(node));
      }
    }
    return absent;
  }

  private static List<OpennessReason> remarks(Mapping row) throws YamlException {
    List<OpennessReason> remarks = new ArrayList<>();
    Optional<YamlNode> remark = row.find("remark");
    if (remark.isPresent()) {
      Mapping words = remark.get().asMapping();
      remarks.add(
          new OpennessReason(words.require("code").asText(), words.require("text").asText()));
    }
    return remarks;
  }
}
