package io.github.modelaudit.discovery.deployment;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.knowledge.DeploymentCatalogue;
import io.github.modelaudit.knowledge.ModelResource;
import io.github.modelaudit.knowledge.ModelServer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Recognizes the programs that serve or fetch models. */
final class Servers {
  private final List<ModelServer> all;
  private final List<ModelResource> resources;
  private final Set<String> hints = new TreeSet<>();

  Servers(DeploymentCatalogue catalogue) {
    this.all = requireNonNull(catalogue, "catalogue").servers();
    this.resources = catalogue.resources();
    all.forEach(server -> hints.addAll(hintsOf(server)));
    resources.forEach(resource -> hints.addAll(resource.groups()));
  }

  /**
   * Servers that a command starts.
   *
   * @param rest the words behind the ones that start them
   */
  record Started(List<ModelServer> servers, List<Word> rest) {}

  /** Text without any of these words starts no server, so that it need not be understood. */
  Set<String> hints() {
    return hints;
  }

  private static Set<String> hintsOf(ModelServer server) {
    Set<String> words = new TreeSet<>();
    server.start().images().forEach(image -> words.add(longest(image.split("[*?]"))));
    server.start().commands().forEach(words0 -> words.add(longest(words0.toArray(String[]::new))));
    server.start().requests().forEach(request -> words.add(request.path()));
    return words;
  }

  private static String longest(String[] words) {
    return List.of(words).stream().max(Comparator.comparingInt(String::length)).orElse("");
  }

  List<ModelServer> inImage(String image) {
    return all.stream().filter(server -> server.isIn(image)).toList();
  }

  List<ModelServer> ofFormat(String format) {
    return all.stream().filter(server -> server.start().formats().contains(format)).toList();
  }

  List<ModelServer> withRequests() {
    return all.stream().filter(server -> !server.start().requests().isEmpty()).toList();
  }

  Optional<ModelResource> resource(String apiVersion, String kind) {
    return resources.stream().filter(it -> it.isOf(apiVersion, kind)).findFirst();
  }

  /** Returns the servers whose command the words begin with, by the longest such command. */
  Optional<Started> startedBy(List<Word> words) {
    List<ModelServer> started = new ArrayList<>();
    int length = 0;
    for (ModelServer server : all) {
      for (List<String> command : server.start().commands()) {
        if (command.size() >= length && beginWith(words, command)) {
          if (command.size() > length) {
            started.clear();
            length = command.size();
          }
          started.add(server);
        }
      }
    }
    return started.isEmpty()
        ? Optional.empty()
        : Optional.of(new Started(started, words.subList(length, words.size())));
  }

  private static boolean beginWith(List<Word> words, List<String> command) {
    if (words.size() < command.size() || !program(words.get(0)).equals(command.get(0))) {
      return false;
    }
    for (int i = 1; i < command.size(); i++) {
      if (!words.get(i).text().equals(command.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The name of a program without its folder; the interpreters of a language are one. */
  static String program(Word word) {
    String path = word.text();
    String name = path.substring(path.lastIndexOf('/') + 1);
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("python") && lower.substring(6).matches("[0-9.]*") ? "python" : name;
  }
}
