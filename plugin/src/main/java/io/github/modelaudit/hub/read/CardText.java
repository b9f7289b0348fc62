package io.github.modelaudit.hub.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Reads the front matter of a card into the same tree that the hub's JSON would give. */
public interface CardText {

  /**
   * Returns the mapping that the block holds; nothing when it is empty or null.
   *
   * @throws UnreadableException when it is no mapping, no YAML, or beyond the limits
   */
  Optional<JsonNode> parse(String block) throws UnreadableException;
}
