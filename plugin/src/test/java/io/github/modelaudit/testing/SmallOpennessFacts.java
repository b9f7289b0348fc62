package io.github.modelaudit.testing;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.knowledge.ComponentTable;
import io.github.modelaudit.knowledge.ExemptionFacts;
import io.github.modelaudit.knowledge.Knowledge;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.knowledge.ModelReview;
import io.github.modelaudit.knowledge.OpennessFacts;
import io.github.modelaudit.knowledge.Provenance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A few file patterns, the bundled components, and the notes and reviews that a test adds. */
public final class SmallOpennessFacts implements OpennessFacts {
  private static final Knowledge BUNDLED = bundled();

  private final Map<String, ModelReview> reviews = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, Note> notes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  public SmallOpennessFacts note(String hubId, String license, Confidence confidence) {
    Provenance provenance =
        new Provenance(confidence, "text-read", List.of(), LocalDate.of(2026, 1, 1));
    notes.put(
        hubId, new Note(hubId, "reviewed", "It was reviewed.", Optional.of(license), provenance));
    return this;
  }

  @Override
  public List<Pattern> weightFiles() {
    return List.of(Pattern.compile("(?:.*/)?[^/]+\\.(?:safetensors|gguf)"));
  }

  @Override
  public List<Pattern> usePolicyFiles() {
    return List.of(Pattern.compile("(?i)(?:.*/)?use_policy.*"));
  }

  @Override
  public Optional<Note> find(String hubId) {
    return Optional.ofNullable(notes.get(hubId));
  }

  public SmallOpennessFacts review(String hubId, ModelReview review) {
    reviews.put(hubId, review);
    return this;
  }

  @Override
  public ComponentTable components() {
    return BUNDLED.openness().components();
  }

  @Override
  public ExemptionFacts exemption() {
    return BUNDLED.openness().exemption();
  }

  @Override
  public Optional<ModelReview> findReview(String hubId) {
    return Optional.ofNullable(reviews.get(hubId));
  }

  private static Knowledge bundled() {
    try {
      return new KnowledgeLoader().bundled();
    } catch (KnowledgeException e) {
      throw new AssertionError(e);
    }
  }
}
