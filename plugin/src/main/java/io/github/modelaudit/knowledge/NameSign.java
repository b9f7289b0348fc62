package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.hub.Relation;
import java.util.Optional;
import java.util.Set;

/**
 * A word in the name or the tags of a model that tells how it was made, or on whose outputs it was
 * trained. It is a sign, never a proof.
 *
 * @param words whole words in lower case
 * @param relation what the words tell of the relation to a base
 * @param teacher our id of the terms of the outputs that the words speak of
 */
public record NameSign(Set<String> words, Optional<Relation> relation, Optional<String> teacher) {
  public NameSign {
    words = Set.copyOf(words);
    requireNonNull(relation, "relation");
    requireNonNull(teacher, "teacher");
  }
}
