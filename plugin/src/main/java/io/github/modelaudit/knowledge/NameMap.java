package io.github.modelaudit.knowledge;

import java.util.Optional;

/** Answers which Hub id a run time's own model name stands for. */
public interface NameMap {

  /**
   * Returns the Hub id for a name such as {@code llama3.2:3b}; the tag is tried first, then the
   * bare name. Third-party re-uploads are never guessed.
   *
   * @param system the run time, for example {@code ollama} or {@code docker}
   */
  Optional<MappedName> find(String system, String name);

  /**
   * True when a run time has names of its own for models; false when it takes ids of the Hub as
   * they are.
   */
  default boolean hasOwnNames(String system) {
    return true;
  }
}
