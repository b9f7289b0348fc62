package io.github.modelaudit.discovery.deployment;

import io.github.modelaudit.discovery.deployment.Mention.Naming;
import io.github.modelaudit.knowledge.ModelServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what the readers of one file find. */
final class Harvest {
  private static final int MAX_MENTIONS = 5_000;

  private final List<Mention> mentions;
  private final List<Environment> environments;
  private final Optional<String> profile;

  Harvest() {
    this(new ArrayList<>(), new ArrayList<>(), Optional.empty());
  }

  private Harvest(
      List<Mention> mentions, List<Environment> environments, Optional<String> profile) {
    this.mentions = mentions;
    this.environments = environments;
    this.profile = profile;
  }

  /** Returns the same harvest for what counts under a profile. */
  Harvest under(Optional<String> other) {
    return new Harvest(mentions, environments, other);
  }

  Optional<String> profile() {
    return profile;
  }

  void add(Mention mention) {
    if (mentions.size() < MAX_MENTIONS && !mentions.contains(mention)) {
      mentions.add(mention);
    }
  }

  /** Adds what a server is told; returns true when that is anything. */
  boolean invoked(List<ModelServer> servers, List<Word> words, Map<String, Word> environment) {
    List<Mention> found = new Invocation(servers, words, environment, profile).mentions();
    found.forEach(this::add);
    return !found.isEmpty();
  }

  void mentioned(ModelServer server, Word model) {
    add(new Mention(Naming.of(server), model, Optional.empty(), List.of(), profile, false));
  }

  void started(Map<String, Word> variables) {
    if (!variables.isEmpty()) {
      environments.add(new Environment(variables, profile));
    }
  }

  List<Mention> mentions() {
    return List.copyOf(mentions);
  }

  List<Environment> environments() {
    return List.copyOf(environments);
  }
}
