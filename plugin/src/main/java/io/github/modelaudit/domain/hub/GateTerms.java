package io.github.modelaudit.domain.hub;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What the card asks of a person who requests access; often the real use restriction.
 *
 * @param prompt the text to agree to
 * @param fields the labels of what the person must fill in or tick
 * @param isBarredInEu the card asks the hub to refuse users in the European Union
 */
public record GateTerms(Optional<String> prompt, List<String> fields, boolean isBarredInEu) {
  /** No terms stated. */
  public static final GateTerms NONE = new GateTerms(Optional.empty(), List.of(), false);

  public GateTerms {
    requireNonNull(prompt, "prompt");
    fields = List.copyOf(fields);
  }
}
