package io.github.modelaudit.hub.read;

import com.fasterxml.jackson.databind.JsonNode;

/** Counts the results of evaluations with a number that a card lists. */
final class EvaluationResults {
  /** The key under which a digest keeps the number alone; lists of results can be long. */
  static final String COUNTED = "model-index-results";

  private static final int MOST = 10_000;

  private EvaluationResults() {}

  static int count(JsonNode card) {
    if (card.path(COUNTED).isInt()) {
      return Math.max(0, Math.min(MOST, card.path(COUNTED).intValue()));
    }
    int found = 0;
    for (JsonNode model : card.path("model-index")) {
      for (JsonNode result : model.path("results")) {
        for (JsonNode metric : result.path("metrics")) {
          found += hasNumber(metric.path("value")) ? 1 : 0;
        }
      }
    }
    return Math.min(MOST, found);
  }

  private static boolean hasNumber(JsonNode value) {
    return value.isNumber()
        || (value.isTextual() && value.textValue().chars().anyMatch(Character::isDigit));
  }
}
