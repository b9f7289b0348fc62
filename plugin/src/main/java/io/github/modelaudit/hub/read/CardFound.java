package io.github.modelaudit.hub.read;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.modelaudit.domain.hub.Card;

/**
 * What came of looking for the card outside of the info answer.
 *
 * @param metadata the mapping of its front matter; a missing node when there is none to read
 * @param origin the file it was read from
 * @param otherwise what the card is when there is no mapping
 */
public record CardFound(JsonNode metadata, String origin, Card otherwise) {
  /** There is no card. */
  public static final CardFound NONE = without(new Card.None());

  public CardFound {
    requireNonNull(metadata, "metadata");
    requireNonNull(origin, "origin");
    requireNonNull(otherwise, "otherwise");
  }

  /** Returns a finding without metadata. */
  public static CardFound without(Card card) {
    return new CardFound(MissingNode.getInstance(), "", card);
  }

  /** Returns what the text of a card says. */
  public static CardFound in(String text, String origin, CardText reader) {
    var block = FrontMatter.of(text);
    if (block.isEmpty()) {
      return NONE;
    }
    try {
      return reader
          .parse(block.get())
          .map(metadata -> new CardFound(metadata, origin, new Card.None()))
          .orElse(NONE);
    } catch (UnreadableException e) {
      return without(new Card.Unreadable(e.getMessage()));
    }
  }
}
