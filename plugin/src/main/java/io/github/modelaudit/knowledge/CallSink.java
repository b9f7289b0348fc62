package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.ModelRole;
import java.util.List;
import java.util.Optional;

/**
 * A method or constructor of a library that is handed the name of a model.
 *
 * @param library the id of the artifact that holds it, for example {@code langchain4j-open-ai}
 * @param owner the class that declares it, or one that calls may name instead, as class files write
 *     it
 * @param method its name; {@code <init>} for a constructor
 * @param parameters the descriptor of its parameters, whole or the beginning of it
 * @param argument where the name stands in a call
 * @param kind what the name is; or {@code BASE_URL} for the server it is sent to
 * @param provider whose name it is, by id; absent when the call does not tell
 * @param role what the model is for; absent when the call does not tell
 * @param isOfRequest true when the name is part of a request, or of options that one may have
 */
public record CallSink(
    String library,
    String owner,
    String method,
    String parameters,
    Argument argument,
    ConfigKey.Kind kind,
    Optional<String> provider,
    Optional<ModelRole> role,
    boolean isOfRequest) {

  /**
   * Where the name stands in a call.
   *
   * @param index the position among the arguments; {@link #RECEIVER} when the name is that of the
   *     class whose object is called
   * @param after for an argument that is a list of words: the name follows these words
   */
  public record Argument(int index, List<List<String>> after) {
    /** The object that is called. */
    public static final int RECEIVER = -1;

    public Argument {
      after = after.stream().map(List::copyOf).toList();
    }
  }

  public CallSink {
    requireNonNull(library, "library");
    requireNonNull(owner, "owner");
    requireNonNull(method, "method");
    requireNonNull(parameters, "parameters");
    requireNonNull(argument, "argument");
    requireNonNull(kind, "kind");
    requireNonNull(provider, "provider");
    requireNonNull(role, "role");
  }

  /** True when a call hands over what this method takes, whatever it returns. */
  public boolean takes(String descriptor) {
    return descriptor.startsWith(parameters);
  }
}
