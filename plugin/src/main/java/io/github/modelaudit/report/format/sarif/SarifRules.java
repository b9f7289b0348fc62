package io.github.modelaudit.report.format.sarif;

import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.report.format.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The rules that results refer to, with the help that a reader sees beside a result. */
final class SarifRules {
  /** GitHub shows no more of a description. */
  private static final int DESCRIPTION = 1024;

  private static final int NAME = 255;

  private final List<String> ids;

  /** Takes the rules of the findings, by their ids. */
  SarifRules(List<Finding> findings) {
    this.ids = findings.stream().map(Finding::rule).distinct().sorted().toList();
  }

  /** The place of a rule in the list. */
  int indexOf(String rule) {
    return ids.indexOf(rule);
  }

  List<JsonObject> write() throws IOException {
    var rules = new ArrayList<JsonObject>();
    for (String id : ids) {
      rules.add(rule(RulePages.find(id)));
    }
    return rules;
  }

  private static JsonObject rule(RulePage page) {
    String level = page.level().orElse("warning");
    return new JsonObject()
        .put("id", cut(page.id(), NAME))
        .put("name", name(page.id()))
        .put("shortDescription", text(page.summary()))
        .put("fullDescription", text(page.description()))
        .put("helpUri", page.url())
        .put("help", new JsonObject().put("text", page.remedy()).put("markdown", page.markdown()))
        .put("defaultConfiguration", new JsonObject().put("level", level(level)))
        .put(
            "properties",
            new JsonObject()
                .put("tags", List.of("ai-model", "license", "supply-chain"))
                .put("precision", "very-high")
                .put("problem.severity", level.equals("info") ? "recommendation" : level));
  }

  private static JsonObject text(String text) {
    return new JsonObject().put("text", cut(text, DESCRIPTION));
  }

  /** The id in the spelling in which viewers expect a name. */
  private static String name(String id) {
    var name = new StringBuilder();
    for (String word : id.split("-", -1)) {
      if (!word.isEmpty()) {
        name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
      }
    }
    return cut(name.isEmpty() ? id : name.toString(), NAME);
  }

  /** The spelling of a level of ours. */
  private static String level(String level) {
    return level.equals("info") ? "note" : level.equals("off") ? "none" : level;
  }

  /** The spelling of a severity. */
  static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }
}
