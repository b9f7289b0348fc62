package io.github.modelaudit.discovery.deployment;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container as a file describes it.
 *
 * @param entrypoint the words that replace those of the image; empty when it keeps its own
 * @param hasMoreVariables true when variables come from where the project does not tell
 * @param isStarted true when nothing can be added before it is started
 */
record Container(
    Optional<Word> image,
    List<Word> entrypoint,
    List<Word> command,
    Map<String, Word> environment,
    boolean hasMoreVariables,
    boolean isStarted) {
  Container {
    entrypoint = List.copyOf(entrypoint);
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}
