package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A place in a library where it holds the name of its default model.
 *
 * @param library where the class lies
 * @param type the internal name of the class
 * @param names the methods, fields or parameters that get or hold the name
 * @param annotation the internal name of the annotation that holds it, for ways that need one
 */
public record DefaultPlace(
    ArtifactPattern library,
    String type,
    Way way,
    List<String> names,
    Optional<String> annotation) {

  /** How the name stands there. */
  public enum Way {
    /** The constructor hands it to a method. */
    CALL,
    /** The constructor puts it into a field, unless it was given another one. */
    FIELD,
    /** It is the value of a constant. */
    CONSTANT,
    /** It is the value of an annotation on a method. */
    METHOD_ANNOTATION,
    /** It is the default value in an annotation on a parameter of the constructor. */
    PARAMETER_ANNOTATION
  }

  public DefaultPlace {
    requireNonNull(library, "library");
    requireNonNull(type, "type");
    requireNonNull(way, "way");
    names = List.copyOf(names);
    requireNonNull(annotation, "annotation");
  }
}
