package io.github.modelaudit.hub.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.modelaudit.domain.hub.CardMetadata;
import io.github.modelaudit.domain.hub.GateTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the metadata of a card, as the hub's JSON or the card's own YAML has it. */
final class CardReader {

  /** Returns what the mapping says; every key is optional and may have any type. */
  CardMetadata read(JsonNode card) {
    JsonFields fields = new JsonFields(card);
    CardLicense license = CardLicense.of(card);
    return new CardMetadata(
        license.values(),
        fields.text("license_name"),
        fields.text("license_link"),
        fields.texts("datasets", "dataset").stream().distinct().toList(),
        gateTerms(card),
        license.oddities(),
        EvaluationResults.count(card),
        Optional.empty());
  }

  private static GateTerms gateTerms(JsonNode card) {
    JsonFields fields = new JsonFields(card);
    Optional<String> prompt =
        fields.text("extra_gated_prompt").or(() -> fields.text("extra_gated_description"));
    return new GateTerms(
        prompt,
        labels(card.path("extra_gated_fields")),
        fields.isTrue("extra_gated_eu_disallowed"));
  }

  /** The labels of a mapping, or of a list of mappings with one key each. */
  private static List<String> labels(JsonNode fields) {
    List<String> labels = new ArrayList<>();
    if (fields.isArray()) {
      fields.forEach(item -> labels.addAll(labels(item)));
    } else if (fields.isObject()) {
      fields.properties().stream().map(Map.Entry::getKey).forEach(labels::add);
    } else {
      JsonFields.textOf(fields).ifPresent(labels::add);
    }
    return List.copyOf(labels);
  }
}
