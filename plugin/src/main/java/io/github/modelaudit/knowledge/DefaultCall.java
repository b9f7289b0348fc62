package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A call that has to do with the model that a library takes where a request names none.
 *
 * @param owners the classes that calls name, or classes above them, as class files write them
 * @param method its name; empty for a constructor of the owners and any method of their builders
 * @param parameters the descriptor of its parameters, whole or the beginning of it
 */
public record DefaultCall(Effect effect, List<String> owners, String method, String parameters) {

  /** What a call does with a default. */
  public enum Effect {
    /** What it is handed becomes the default of a model. */
    MODEL,
    /** What it is handed becomes the default of one client of a model, which may have others. */
    CLIENT,
    /** It uses the default of a model, unless the same client was given one of its own. */
    USE
  }

  public DefaultCall {
    requireNonNull(effect, "effect");
    owners = List.copyOf(owners);
    requireNonNull(method, "method");
    requireNonNull(parameters, "parameters");
  }
}
