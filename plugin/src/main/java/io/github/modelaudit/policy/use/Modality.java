package io.github.modelaudit.policy.use;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.ModelShape;
import java.util.Optional;
import java.util.Set;

/** Whether a model takes more than one kind of input, as far as its task on the hub tells. */
enum Modality {
  SINGLE,
  MULTIMODAL,
  UNKNOWN;

  private static final Set<String> MULTIMODAL_TASKS =
      Set.of(
          "any-to-any",
          "audio-text-to-text",
          "document-question-answering",
          "image-text-to-image",
          "image-text-to-text",
          "image-text-to-video",
          "image-to-text",
          "video-text-to-text",
          "visual-document-retrieval",
          "visual-question-answering");
  private static final Set<String> SINGLE_TASKS =
      Set.of(
          "automatic-speech-recognition",
          "feature-extraction",
          "fill-mask",
          "question-answering",
          "sentence-similarity",
          "summarization",
          "table-question-answering",
          "text-classification",
          "text-generation",
          "text-ranking",
          "text2text-generation",
          "token-classification",
          "translation",
          "zero-shot-classification");

  static Modality of(Assessment assessment) {
    Optional<String> task = assessment.facts().map(HubRecord::shape).flatMap(ModelShape::task);
    if (task.filter(MULTIMODAL_TASKS::contains).isPresent()) {
      return MULTIMODAL;
    }
    return task.filter(SINGLE_TASKS::contains).isPresent() ? SINGLE : UNKNOWN;
  }
}
