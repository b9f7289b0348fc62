package io.github.modelaudit.domain.license;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.hub.Relation;

/**
 * What one hop in the lineage shows.
 *
 * @param model the model below the hop
 * @param base the model above the hop; the model itself for statements about its own license
 * @param clause the clause of the base's license it rests on, by name or number
 * @param explanation one full sentence
 * @param isSure false when it rests on facts that are not established; it may then only warn
 */
public record LineageVerdict(
    LineageCode code,
    String model,
    String base,
    Relation relation,
    String clause,
    String explanation,
    Actor actor,
    boolean isSure) {

  /** Who must act. */
  public enum Actor {
    /** Who published the model. */
    PUBLISHER,
    /** Who uses it. */
    USER
  }

  public LineageVerdict {
    requireNonNull(code, "code");
    requireNonNull(model, "model");
    requireNonNull(base, "base");
    requireNonNull(relation, "relation");
    requireNonNull(clause, "clause");
    requireNonNull(explanation, "explanation");
    requireNonNull(actor, "actor");
  }
}
