package io.github.modelaudit.testing;

import io.github.modelaudit.knowledge.ComponentTable;
import io.github.modelaudit.knowledge.ExemptionFacts;
import io.github.modelaudit.knowledge.ModelReview;
import io.github.modelaudit.knowledge.OpennessFacts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Facts for grading without the reviews of models, as if nobody had looked beyond the Hub. */
public record UnreviewedFacts(OpennessFacts facts) implements OpennessFacts {
  @Override
  public List<Pattern> weightFiles() {
    return facts.weightFiles();
  }

  @Override
  public List<Pattern> usePolicyFiles() {
    return facts.usePolicyFiles();
  }

  @Override
  public Optional<Note> find(String hubId) {
    return facts.find(hubId);
  }

  @Override
  public ComponentTable components() {
    return facts.components();
  }

  @Override
  public ExemptionFacts exemption() {
    return facts.exemption();
  }

  @Override
  public Optional<ModelReview> findReview(String hubId) {
    return Optional.empty();
  }
}
