package io.github.modelaudit.discovery.reference;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.ModelRef;

/** What came of reading a model's name: a reference, or what is wrong with it. */
public sealed interface ParsedReference {

  /** Tells the alternatives apart. */
  enum Kind {
    UNDERSTOOD,
    FLAWED
  }

  Kind kind();

  /** A name that means a model; the confidence is how sure it is that it means this one. */
  record Understood(ModelRef ref, Confidence confidence) implements ParsedReference {
    public Understood {
      requireNonNull(ref, "ref");
      requireNonNull(confidence, "confidence");
    }

    @Override
    public Kind kind() {
      return Kind.UNDERSTOOD;
    }
  }

  /**
   * A text that names no model.
   *
   * @param cause what is wrong, as a clause that names the text
   * @param remedy what to write instead, as a sentence
   */
  record Flawed(String cause, String remedy) implements ParsedReference {
    public Flawed {
      requireNonNull(cause, "cause");
      requireNonNull(remedy, "remedy");
    }

    @Override
    public Kind kind() {
      return Kind.FLAWED;
    }
  }
}
