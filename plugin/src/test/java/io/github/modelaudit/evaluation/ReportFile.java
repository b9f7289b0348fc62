package io.github.modelaudit.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.modelaudit.domain.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads which models the report of a build shows, scope by scope. */
final class ReportFile {
  private ReportFile() {}

  static List<Reported> read(Path file) throws IOException {
    return models(new ObjectMapper().readTree(file.toFile()));
  }

  static List<Reported> models(JsonNode report) {
    List<Reported> models = new ArrayList<>();
    for (JsonNode model : report.get("models")) {
      Map<Scope, List<JsonNode>> byScope = new TreeMap<>();
      for (JsonNode evidence : model.get("evidence")) {
        Scope scope = Scope.valueOf(evidence.get("scope").asText().toUpperCase(Locale.ROOT));
        byScope.computeIfAbsent(scope, key -> new ArrayList<>()).add(evidence);
      }
      byScope.forEach((scope, evidence) -> models.add(reported(identity(model), scope, evidence)));
    }
    return models;
  }

  /** A report gives an open name the source of its key; here it is told from a provider's model. */
  private static Identity identity(JsonNode model) {
    boolean isKnown =
        model.hasNonNull("hubId")
            || model.hasNonNull("hosted")
            || model.get("source").asText().equals("file");
    return new Identity(
        isKnown ? model.get("source").asText() : Identity.UNRESOLVED, model.get("name").asText());
  }

  private static Reported reported(Identity identity, Scope scope, List<JsonNode> evidence) {
    List<JsonNode> active = evidence.stream().filter(ReportFile::isActive).toList();
    List<JsonNode> telling = active.isEmpty() ? evidence : active;
    Optional<String> because =
        active.isEmpty()
            ? Optional.of(evidence.get(0).get("inactiveBecause").asText())
            : Optional.empty();
    return new Reported(
        identity,
        scope,
        because,
        distinct(telling.stream().map(ReportFile::place)),
        distinct(telling.stream().map(it -> it.get("detector").asText())));
  }

  private static boolean isActive(JsonNode evidence) {
    return !evidence.hasNonNull("inactiveBecause");
  }

  private static List<String> distinct(Stream<String> texts) {
    return texts.distinct().toList();
  }

  private static String place(JsonNode evidence) {
    String path = evidence.get("path").asText();
    return evidence.hasNonNull("line") ? path + ":" + evidence.get("line").asInt() : path;
  }
}
