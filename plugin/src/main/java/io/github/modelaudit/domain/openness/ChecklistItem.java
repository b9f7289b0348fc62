package io.github.modelaudit.domain.openness;

import static java.util.Objects.requireNonNull;

/**
 * One of the three elements of our checklist after the Open Source AI Definition; nobody certifies
 * models by it.
 *
 * @param text why, one full sentence
 */
public record ChecklistItem(Element element, Answer answer, String text) {

  /** What is asked for. */
  public enum Element {
    DATA_INFORMATION("data-information"),
    CODE("code"),
    PARAMETERS("parameters");

    private final String id;

    Element(String id) {
      this.id = id;
    }

    /** The stable id used in reports. */
    public String id() {
      return id;
    }
  }

  /** Whether it is there. */
  public enum Answer {
    MET,
    NOT_MET,
    NOT_KNOWN
  }

  public ChecklistItem {
    requireNonNull(element, "element");
    requireNonNull(answer, "answer");
    requireNonNull(text, "text");
  }
}
