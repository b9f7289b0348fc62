package io.github.modelaudit.hub.http;

import java.util.Optional;

/**
 * A secret that opens a hub; never shown by {@link #toString()} and never stored.
 *
 * @param value what follows {@code Bearer} in the header
 */
public record HubToken(String value) {

  /**
   * Checks the token.
   *
   * @throws IllegalArgumentException when it is empty or holds what no header may; the message does
   *     not show it
   */
  public HubToken {
    if (value.isEmpty() || !value.chars().allMatch(letter -> letter > ' ' && letter < 0x7f)) {
      throw new IllegalArgumentException(
          "The Hub token is empty or holds blanks or letters outside of ASCII.");
    }
  }

  /** Returns the token in a text as files and variables hold it: trimmed, and none when blank. */
  public static Optional<HubToken> of(String text) {
    String cleaned = text.replace("\r", "").replace("\n", "").trim();
    return cleaned.isEmpty() ? Optional.empty() : Optional.of(new HubToken(cleaned));
  }

  @Override
  public String toString() {
    return "HubToken[hidden]";
  }
}
