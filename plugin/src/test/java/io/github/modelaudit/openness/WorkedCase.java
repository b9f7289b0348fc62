package io.github.modelaudit.openness;

import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.hub.CardSection.Topic;
import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.hub.GateTerms;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.openness.OpennessGrade;
import io.github.modelaudit.knowledge.Knowledge;
import io.github.modelaudit.licensing.LicenseAssessment;
import io.github.modelaudit.licensing.Licensing;
import io.github.modelaudit.testing.CardOutlines;
import io.github.modelaudit.testing.HubFacts;
import io.github.modelaudit.testing.LineageText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A model with the facts that the Hub shows of it, written as words. */
final class WorkedCase {
  private final List<String> words;

  WorkedCase(List<String> words) {
    this.words = List.copyOf(words);
  }

  OpennessGrade grade(Knowledge knowledge, OpennessGrader grader) {
    if (words.get(0).equals("hosted")) {
      return grader.gradeHosted(new ModelRef.Hosted(words.get(1), words.get(2)));
    }
    List<HubFacts> models = models();
    LicenseAssessment license =
        new Licensing(knowledge.licenses(), knowledge.lineage())
            .assessHub(models.get(0).key(), HubFacts.graph(models));
    HubGraph graph = HubFacts.graph(models);
    return grader.gradeHub(models.get(0).node(), license.lineage(), license.datasets(), graph);
  }

  List<HubFacts> models() {
    List<String> lineage = new ArrayList<>();
    Map<String, String> facts = new TreeMap<>();
    for (String word : words.subList(1, words.size())) {
      int equals = word.indexOf('=');
      if (equals < 0) {
        lineage.add(word);
      } else {
        facts.put(word.substring(0, equals), word.substring(equals + 1));
      }
    }
    List<HubFacts> models = new ArrayList<>(LineageText.parse(String.join(" ", lineage)));
    repository(models.get(0), facts);
    card(models.get(0), facts);
    if ("yes".equals(facts.get("data"))) {
      models.get(0).trainedOn("acme/data");
      models.add(HubFacts.dataset("acme/data").license("odc-by"));
    }
    return models;
  }

  private static void repository(HubFacts model, Map<String, String> facts) {
    facts.forEach(
        (name, value) -> {
          switch (name) {
            case "gate" -> model.gate(Gate.valueOf(value.toUpperCase(Locale.ROOT)));
            case "lib" -> model.library(value).architecture("AcmeModel");
            case "params" -> model.parameters(Long.parseLong(value));
            case "task" -> model.task(value);
            case "file" -> model.files("config.json", "model.safetensors", value);
            case "prompt", "fields", "card", "paper", "eval", "data", "code", "tokens" -> {}
            default -> throw new IllegalArgumentException(name);
          }
        });
    Optional<String> prompt = Optional.ofNullable(facts.get("prompt")).map(any -> "I agree.");
    String fields = facts.getOrDefault("fields", prompt.isPresent() ? "Name" : "");
    List<String> asked = fields.isEmpty() ? List.of() : List.of(fields.split(",", -1));
    model.gateTerms(new GateTerms(prompt, asked, false));
  }

  private static void card(HubFacts model, Map<String, String> facts) {
    String card = facts.getOrDefault("card", "");
    if (card.isEmpty()) {
      return;
    }
    CardOutlines text = card.equals("full") ? CardOutlines.full() : CardOutlines.ofWords(100);
    switch (facts.getOrDefault("paper", "")) {
      case "title" -> text.paper("2501.00001", title(model));
      case "other" -> text.paper("2501.00002", "A benchmark of many things");
      default -> {}
    }
    switch (facts.getOrDefault("eval", "section")) {
      case "index" -> model.results(12);
      case "table" -> text.section(Topic.EVALUATION, 20, 8, 24, 0);
      case "section" -> text.section(Topic.EVALUATION, 60, 0, 0, 1);
      default -> {}
    }
    switch (facts.getOrDefault("data", "")) {
      case "table" -> text.section(Topic.TRAINING_DATA, 60, 8, 8, 8);
      case "links" -> text.section(Topic.TRAINING_DATA, 60, 0, 0, 2);
      case "prose" -> text.section(Topic.TRAINING_DATA, 80, 0, 0, 0);
      default -> {}
    }
    if (facts.containsKey("code")) {
      text.repository("acme/training");
    }
    Optional.ofNullable(facts.get("tokens")).map(Long::parseLong).ifPresent(text::tokens);
    model.outline(text.build());
  }

  private static String title(HubFacts model) {
    String name = model.key().repo().id();
    return "On " + name.substring(name.indexOf('/') + 1).replace('-', ' ') + ": a report";
  }
}
