package io.github.modelaudit.discovery.reference;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.GivenName;
import io.github.modelaudit.domain.ModelRef;
import java.util.Optional;

/** What came of reading a model's name: a reference, or what is wrong with it. */
public sealed interface ParsedReference {

  /** Tells the alternatives apart. */
  enum Kind {
    UNDERSTOOD,
    FLAWED
  }

  Kind kind();

  /**
   * A name that means a model.
   *
   * @param confidence how sure it is that it means this one
   * @param name the name, where it is a run time's own and not the reference itself
   */
  record Understood(ModelRef ref, Confidence confidence, Optional<GivenName> name)
      implements ParsedReference {
    public Understood {
      requireNonNull(ref, "ref");
      requireNonNull(confidence, "confidence");
      requireNonNull(name, "name");
    }

    /** Takes a name that is the reference itself. */
    public Understood(ModelRef ref, Confidence confidence) {
      this(ref, confidence, Optional.empty());
    }

    /** Returns the same meaning, less or more sure. */
    public Understood with(Confidence other) {
      return new Understood(ref, other, name);
    }

    /** Returns the same meaning of a name that is not the reference itself. */
    public Understood called(GivenName given) {
      return new Understood(ref, confidence, Optional.of(given));
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
