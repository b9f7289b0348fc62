package io.github.modelaudit.domain.hub;

import static java.util.Objects.requireNonNull;

/** The card of a repository. That it could not be read is not the same as saying nothing. */
public sealed interface Card {

  /** Tells the alternatives apart. */
  enum Kind {
    READ,
    NONE,
    UNREADABLE,
    NOT_READ
  }

  Kind kind();

  /**
   * A card with metadata.
   *
   * @param origin the field or file it was read from, for example {@code cardData} or {@code
   *     README.md}
   */
  record Read(CardMetadata metadata, String origin) implements Card {
    public Read {
      requireNonNull(metadata, "metadata");
      requireNonNull(origin, "origin");
    }

    @Override
    public Kind kind() {
      return Kind.READ;
    }
  }

  /** The repository has no card, or one without front matter. */
  record None() implements Card {
    @Override
    public Kind kind() {
      return Kind.NONE;
    }
  }

  /** There is a card, but its front matter cannot be understood. */
  record Unreadable(String reason) implements Card {
    public Unreadable {
      requireNonNull(reason, "reason");
    }

    @Override
    public Kind kind() {
      return Kind.UNREADABLE;
    }
  }

  /** There may be a card, but it could not be obtained, for example from behind a gate. */
  record NotRead(String reason) implements Card {
    public NotRead {
      requireNonNull(reason, "reason");
    }

    @Override
    public Kind kind() {
      return Kind.NOT_READ;
    }
  }
}
