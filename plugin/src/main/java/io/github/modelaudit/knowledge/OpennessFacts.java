package io.github.modelaudit.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers facts that grading needs and no hub tells. */
public interface OpennessFacts {

  /** Patterns of file names that hold weights. */
  List<Pattern> weightFiles();

  /** Patterns of file names that hold a use policy beside a license. */
  List<Pattern> usePolicyFiles();

  /**
   * Returns a reviewed record about a model, by its Hub id in any casing, for what its metadata
   * does not show.
   */
  Optional<Note> find(String hubId);

  /** Where the components of a model are looked for. */
  ComponentTable components();

  /** What the signal on the European Union's exemption rests on. */
  ExemptionFacts exemption();

  /** Returns what people found a model to publish, by its Hub id in any casing. */
  Optional<ModelReview> findReview(String hubId);

  /**
   * A reviewed fact about one model.
   *
   * @param code a stable reason code
   * @param license our id of the license that binds the weights as well; absent when none does
   */
  record Note(
      String hubId, String code, String text, Optional<String> license, Provenance provenance) {}
}
