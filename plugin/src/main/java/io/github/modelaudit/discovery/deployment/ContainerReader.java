package io.github.modelaudit.discovery.deployment;

import io.github.modelaudit.discovery.deployment.Mention.Naming;
import io.github.modelaudit.knowledge.ModelServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the models that a container serves, from its image, command and variables. */
final class ContainerReader {
  private final Servers servers;
  private final Commands commands;
  private final Harvest harvest;

  ContainerReader(Servers servers, Commands commands, Harvest harvest) {
    this.servers = servers;
    this.commands = commands;
    this.harvest = harvest;
  }

  void read(Container container) {
    List<ModelServer> inside =
        container.image().map(Word::text).map(servers::inImage).orElse(List.of());
    List<Word> words = new ArrayList<>(container.entrypoint());
    words.addAll(container.command());
    if (commands.knows(words)) {
      started(container, inside, words);
    } else if (!inside.isEmpty()) {
      image(container, inside, words);
    } else {
      commands.read(words, container.environment());
    }
  }

  private void started(Container container, List<ModelServer> inside, List<Word> words) {
    Optional<Servers.Started> started = servers.startedBy(words);
    if (started.isEmpty()) {
      commands.read(words, container.environment());
      return;
    }
    List<ModelServer> both =
        Stream.concat(started.get().servers().stream(), inside.stream()).distinct().toList();
    invoke(container, both, started.get().rest());
  }

  /** The image puts its own words in front of the arguments. */
  private void image(Container container, List<ModelServer> inside, List<Word> words) {
    boolean isReplaced = !container.entrypoint().isEmpty();
    List<Word> whole = new ArrayList<>();
    container.image().ifPresent(image -> ownWords(inside).forEach(it -> whole.add(image.with(it))));
    whole.addAll(words);
    Optional<Servers.Started> started = isReplaced ? Optional.empty() : servers.startedBy(whole);
    if (isReplaced || started.isEmpty()) {
      boolean isCommand = !words.isEmpty() && !words.get(0).isFlag();
      harvest.invoked(inside, isCommand ? List.of() : words, container.environment());
      return;
    }
    List<ModelServer> both =
        Stream.concat(started.get().servers().stream(), inside.stream()).distinct().toList();
    invoke(container, both, started.get().rest());
  }

  private static List<String> ownWords(List<ModelServer> inside) {
    return inside.stream()
        .map(server -> server.start().entrypoint())
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private void invoke(Container container, List<ModelServer> found, List<Word> rest) {
    boolean isNamed = harvest.invoked(found, rest, container.environment());
    if (isNamed || !container.isStarted() || container.hasMoreVariables()) {
      return;
    }
    for (ModelServer server : found) {
      server
          .defaultModel()
          .flatMap(model -> container.image().map(image -> image.with(model)))
          .ifPresent(model -> harvest.add(defaultOf(server, model)));
    }
  }

  private Mention defaultOf(ModelServer server, Word model) {
    return new Mention(
        Naming.of(server), model, Optional.empty(), List.of(), harvest.profile(), true);
  }
}
