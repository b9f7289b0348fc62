package io.github.modelaudit.domain.openness;

import static java.util.Objects.requireNonNull;

/**
 * Why a grade is what it is.
 *
 * @param code a stable id, for example {@code no-license}
 * @param text one full sentence
 */
public record OpennessReason(String code, String text) {
  public OpennessReason {
    requireNonNull(code, "code");
    requireNonNull(text, "text");
  }
}
