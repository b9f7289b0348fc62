package io.github.modelaudit.discovery.config;

import static java.util.Objects.requireNonNull;

/** What came of filling in the placeholders of a value. */
public sealed interface Resolution {

  /** Tells the alternatives apart. */
  enum Kind {
    RESOLVED,
    OPEN
  }

  Kind kind();

  /** The value that the program would see. */
  record Resolved(String value) implements Resolution {
    public Resolved {
      requireNonNull(value, "value");
    }

    @Override
    public Kind kind() {
      return Kind.RESOLVED;
    }
  }

  /** A value that the project alone does not decide; the reason is a clause. */
  record Open(String reason) implements Resolution {
    public Open {
      requireNonNull(reason, "reason");
    }

    @Override
    public Kind kind() {
      return Kind.OPEN;
    }
  }
}
