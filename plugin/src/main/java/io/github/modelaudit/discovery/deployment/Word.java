package io.github.modelaudit.discovery.deployment;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One word of a command, or one value, after its variables are filled in.
 *
 * @param openBecause why the project alone does not decide it; absent when it does
 */
public record Word(String text, Place place, Optional<String> openBecause) {
  public Word {
    requireNonNull(text, "text");
    requireNonNull(place, "place");
    requireNonNull(openBecause, "openBecause");
  }

  static Word of(String text, Place place) {
    return new Word(text, place, Optional.empty());
  }

  boolean isOpen() {
    return openBecause.isPresent();
  }

  boolean isFlag() {
    return text.length() > 1 && text.charAt(0) == '-';
  }

  Word with(String other) {
    return new Word(other, place, openBecause);
  }

  Word at(Place other) {
    return new Word(text, other, openBecause);
  }
}
