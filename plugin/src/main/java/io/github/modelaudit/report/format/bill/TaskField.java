package io.github.modelaudit.report.format.bill;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A group of tasks after the headings of the Hub's <a href="https://huggingface.co/tasks">page of
 * tasks</a>, with the keywords of the form for what such models read and write. The groups are
 * recalled and were not compared with the page; they describe a model and decide nothing.
 */
public enum TaskField {
  LANGUAGE(
      "natural language processing",
      "text",
      "text-generation text2text-generation text-classification token-classification"
          + " question-answering table-question-answering zero-shot-classification translation"
          + " summarization fill-mask sentence-similarity text-ranking conversational"),
  VISION(
      "computer vision",
      "image",
      "image-classification object-detection image-segmentation image-to-image depth-estimation"
          + " mask-generation unconditional-image-generation zero-shot-image-classification"
          + " zero-shot-object-detection image-feature-extraction keypoint-detection"),
  VISION_FROM_TEXT("computer vision", "text image", "text-to-image"),
  VIDEO("computer vision", "video", "video-classification"),
  VIDEO_FROM_TEXT("computer vision", "text video", "text-to-video"),
  AUDIO("audio", "audio", "audio-classification audio-to-audio voice-activity-detection"),
  SPEECH("audio", "text audio", "automatic-speech-recognition text-to-speech text-to-audio"),
  MULTIMODAL(
      "multimodal",
      "text image",
      "image-text-to-text image-to-text visual-question-answering document-question-answering"
          + " visual-document-retrieval"),
  MULTIMODAL_AUDIO("multimodal", "text audio", "audio-text-to-text");

  private final String domain;

  /** Words with a space between them: a list would not be immutable to every reader. */
  private final String modalities;

  private final String tasks;

  TaskField(String domain, String modalities, String tasks) {
    this.domain = domain;
    this.modalities = modalities;
    this.tasks = tasks;
  }

  /** Returns the group of a task; absent for one whose data may be of any kind. */
  public static Optional<TaskField> of(String task) {
    return Arrays.stream(values()).filter(field -> words(field.tasks).contains(task)).findFirst();
  }

  /** The field of application. */
  public String domain() {
    return domain;
  }

  /** The keywords of the form, sorted as they are read and written. */
  public List<String> modalities() {
    return words(modalities);
  }

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }
}
