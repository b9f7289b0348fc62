package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalInt;

/**
 * A method that returns a value from outside of the code.
 *
 * @param source where the value comes from
 * @param owners the classes that calls name, as class files write them
 * @param parameters the descriptor of its parameters, whole or the beginning of it
 * @param key the position of the key among the arguments
 * @param otherwise the position of what is returned when there is no such value
 */
public record ValueLookup(
    Source source,
    List<String> owners,
    String method,
    String parameters,
    int key,
    OptionalInt otherwise) {

  /** Where values come from. */
  public enum Source {
    /** The configuration of the application. */
    CONFIGURATION,
    /** A variable of the environment. */
    ENVIRONMENT,
    /** A property of the Java runtime. */
    SYSTEM_PROPERTY
  }

  public ValueLookup {
    requireNonNull(source, "source");
    owners = List.copyOf(owners);
    requireNonNull(method, "method");
    requireNonNull(parameters, "parameters");
    requireNonNull(otherwise, "otherwise");
  }
}
