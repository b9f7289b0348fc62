package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * An annotation that ties a field, parameter, method or class to configuration.
 *
 * @param type the annotation, as class files write it
 * @param form what its attribute holds
 * @param attributes the names of that attribute
 * @param otherwise the name of the attribute that holds what counts without configuration
 */
public record ValueAnnotation(
    String type, Form form, List<String> attributes, Optional<String> otherwise) {

  /** What an annotation says. */
  public enum Form {
    /** A text with placeholders. */
    EXPRESSION,
    /** A key. */
    KEY,
    /** What stands in front of the names of the members of a class. */
    PREFIX,
    /** The name of a member below the prefix of its class. */
    MEMBER,
    /** What a member holds without configuration. */
    OTHERWISE,
    /** The project's own name for something that configuration describes; never a model. */
    ALIAS
  }

  public ValueAnnotation {
    requireNonNull(type, "type");
    requireNonNull(form, "form");
    attributes = List.copyOf(attributes);
    requireNonNull(otherwise, "otherwise");
  }
}
