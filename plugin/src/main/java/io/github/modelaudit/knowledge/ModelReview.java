package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.openness.Component;
import io.github.modelaudit.domain.openness.DataLevel;
import io.github.modelaudit.domain.openness.OpennessReason;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What people found a model to publish.
 *
 * @param license our id of the license on the weights at the time; another one makes the review out
 *     of date
 * @param components what is published, each with our id of its license, empty where it was not read
 * @param absent what is not published
 * @param data what is known of the training data
 * @param compute operations of training
 * @param remarks what should be said with the grade
 */
public record ModelReview(
    String text,
    Optional<String> license,
    Map<Component, Optional<String>> components,
    Set<Component> absent,
    Training data,
    Optional<BigDecimal> compute,
    List<OpennessReason> remarks,
    Provenance provenance) {

  /**
   * What is known of the training data.
   *
   * @param isComplete true when every stage is described
   */
  public record Training(Optional<DataLevel> level, boolean isComplete) {
    public Training {
      requireNonNull(level, "level");
    }
  }

  public ModelReview {
    requireNonNull(text, "text");
    requireNonNull(license, "license");
    var ordered = new EnumMap<Component, Optional<String>>(Component.class);
    ordered.putAll(components);
    components = Collections.unmodifiableMap(ordered);
    absent = Set.copyOf(absent);
    requireNonNull(data, "data");
    requireNonNull(compute, "compute");
    remarks = List.copyOf(remarks);
    requireNonNull(provenance, "provenance");
  }

  /** True when it may raise the floor or lower the ceiling; else it only widens. */
  public boolean isSure() {
    return DataFile.isSure(provenance);
  }
}
