package io.github.modelaudit.discovery.bytecode;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.knowledge.ValueLookup;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What code says about a value. */
public sealed interface CodeValue {

  /** Tells the alternatives apart. */
  enum Kind {
    TEXT,
    PRESET,
    LOOKUP,
    PARAMETER,
    OBJECT,
    OPEN
  }

  Kind kind();

  /**
   * A text that the code decides.
   *
   * @param isFromTable true when the library that holds it could not be read, so that our own table
   *     stands in for it
   */
  record Text(String text, boolean isFromTable) implements CodeValue {
    public Text {
      requireNonNull(text, "text");
    }

    @Override
    public Kind kind() {
      return Kind.TEXT;
    }
  }

  /**
   * A text that a library takes because the code gives none.
   *
   * @param type the class of the library, without its package
   */
  record Preset(String text, String type) implements CodeValue {
    public Preset {
      requireNonNull(text, "text");
      requireNonNull(type, "type");
    }

    @Override
    public Kind kind() {
      return Kind.PRESET;
    }
  }

  /**
   * A value from outside of the code.
   *
   * @param expression a text with placeholders for configuration, else the name
   * @param otherwise what holds when there is no such value
   */
  record Lookup(ValueLookup.Source source, String expression, Optional<String> otherwise)
      implements CodeValue {
    public Lookup {
      requireNonNull(source, "source");
      requireNonNull(expression, "expression");
      requireNonNull(otherwise, "otherwise");
    }

    /** Returns the lookup of a key of the configuration. */
    static Lookup ofKey(String key, Optional<String> otherwise) {
      return new Lookup(ValueLookup.Source.CONFIGURATION, "${" + key + "}", otherwise);
    }

    @Override
    public Kind kind() {
      return Kind.LOOKUP;
    }
  }

  /**
   * What callers hand over.
   *
   * @param index the position among the parameters, from 0
   * @param before what the code puts in front of it
   * @param after what the code puts behind it
   */
  record Parameter(MethodKey method, int index, String name, String before, String after)
      implements CodeValue {
    public Parameter {
      requireNonNull(method, "method");
      requireNonNull(name, "name");
      requireNonNull(before, "before");
      requireNonNull(after, "after");
    }

    @Override
    public Kind kind() {
      return Kind.PARAMETER;
    }
  }

  /** An object that the code makes, with what its constructor is given. */
  record Made(String type, String descriptor, List<Set<CodeValue>> arguments) implements CodeValue {
    public Made {
      requireNonNull(type, "type");
      requireNonNull(descriptor, "descriptor");
      arguments = List.copyOf(arguments);
    }

    @Override
    public Kind kind() {
      return Kind.OBJECT;
    }
  }

  /**
   * A value that the code does not decide.
   *
   * @param known what the text begins with; empty when not even that is known
   * @param reason a clause
   */
  record Open(String known, String reason) implements CodeValue {
    public Open {
      requireNonNull(known, "known");
      requireNonNull(reason, "reason");
    }

    static Open because(String reason) {
      return new Open("", reason);
    }

    @Override
    public Kind kind() {
      return Kind.OPEN;
    }
  }
}
