package io.github.modelaudit.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.Refusal;
import io.github.modelaudit.hub.read.CardFound;
import java.util.Arrays;
import java.util.Optional;

/** The form in which facts and refusals are kept on disk. */
final class Remembered {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Remembered() {}

  /** Facts: the digest of an info answer, and the card where it was found elsewhere. */
  record Facts(JsonNode info, CardFound card) {}

  /** A refusal with the hub's words. */
  record Refused(Refusal refusal, String detail) {}

  static JsonNode of(Facts facts) {
    ObjectNode node = JSON.objectNode();
    node.set("info", facts.info());
    ObjectNode card = node.putObject("card");
    card.put("kind", facts.card().otherwise().kind().name());
    card.put("reason", reason(facts.card().otherwise()));
    if (facts.card().metadata().isObject()) {
      card.put("origin", facts.card().origin());
      card.set("metadata", facts.card().metadata());
    }
    return node;
  }

  static JsonNode of(Refused refused) {
    return JSON.objectNode()
        .put("refusal", refused.refusal().name())
        .put("detail", refused.detail());
  }

  static Optional<Facts> facts(JsonNode node) {
    JsonNode info = node.path("info");
    return info.isObject()
        ? Optional.of(new Facts(info, card(node.path("card"))))
        : Optional.empty();
  }

  static Optional<Refused> refused(JsonNode node) {
    String name = node.path("refusal").asText();
    return Arrays.stream(Refusal.values())
        .filter(refusal -> refusal.name().equals(name))
        .findFirst()
        .map(refusal -> new Refused(refusal, node.path("detail").asText()));
  }

  private static CardFound card(JsonNode node) {
    if (node.path("metadata").isObject()) {
      return new CardFound(node.path("metadata"), node.path("origin").asText(), new Card.None());
    }
    String reason = node.path("reason").asText();
    return switch (node.path("kind").asText()) {
      case "UNREADABLE" -> CardFound.without(new Card.Unreadable(reason));
      case "NOT_READ" -> CardFound.without(new Card.NotRead(reason));
      default -> CardFound.NONE;
    };
  }

  private static String reason(Card card) {
    if (card instanceof Card.Unreadable unreadable) {
      return unreadable.reason();
    }
    return card instanceof Card.NotRead notRead ? notRead.reason() : "";
  }
}
