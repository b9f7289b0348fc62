package io.github.modelaudit.discovery.weights;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.FileFacts;

/** What came of reading a model file. */
public sealed interface FileReading {

  /** Tells the alternatives apart. */
  enum Kind {
    READ,
    SILENT,
    UNREADABLE
  }

  Kind kind();

  /** The file's header, as far as it says where the model comes from. */
  record Read(FileFacts facts) implements FileReading {
    public Read {
      requireNonNull(facts, "facts");
    }

    @Override
    public Kind kind() {
      return Kind.READ;
    }
  }

  /** The file is of a format whose header says nothing, or that is not known here. */
  record Silent() implements FileReading {
    @Override
    public Kind kind() {
      return Kind.SILENT;
    }
  }

  /** The file cannot be read; the cause is a clause. */
  record Unreadable(String cause) implements FileReading {
    public Unreadable {
      requireNonNull(cause, "cause");
    }

    @Override
    public Kind kind() {
      return Kind.UNREADABLE;
    }
  }
}
