package io.github.modelaudit.lock;

import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.GateTerms;
import java.util.ArrayList;
import java.util.Optional;

/** Reads of cards what can be compared; a card that could not be read cannot. */
final class Cards {
  private Cards() {}

  /** True when the card was read, or there is none. */
  static boolean isKnown(Card card) {
    return switch (card.kind()) {
      case READ, NONE -> true;
      case UNREADABLE, NOT_READ -> false;
    };
  }

  /** The terms of the gate; absent when the card is not known. */
  static Optional<GateTerms> gateTerms(Card card) {
    if (!isKnown(card)) {
      return Optional.empty();
    }
    return Optional.of(
        card instanceof Card.Read read ? read.metadata().gateTerms() : GateTerms.NONE);
  }

  /** Returns the terms of a gate in one line. */
  static String words(GateTerms terms) {
    var parts = new ArrayList<String>();
    terms.prompt().ifPresent(prompt -> parts.add(prompt.strip()));
    parts.addAll(terms.fields());
    if (terms.isBarredInEu()) {
      parts.add("not in the European Union");
    }
    return parts.isEmpty() ? "nothing" : String.join("; ", parts);
  }
}
