package io.github.modelaudit.discovery.deployment;

import io.github.modelaudit.discovery.deployment.Mention.Naming;
import io.github.modelaudit.knowledge.ModelServer;
import io.github.modelaudit.knowledge.ModelServer.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Takes from the arguments and variables of a server which models it is to load. */
final class Invocation {
  private static final int MAX_WORDS = 2_000;
  private static final String DEFAULT_BRANCH = "main";

  private final List<ModelServer> servers;
  private final List<Word> words;
  private final Map<String, Word> environment;
  private final Optional<String> profile;

  Invocation(
      List<ModelServer> servers,
      List<Word> words,
      Map<String, Word> environment,
      Optional<String> profile) {
    this.servers = servers;
    this.words = words.size() <= MAX_WORDS ? words : words.subList(0, MAX_WORDS);
    this.environment = environment;
    this.profile = profile;
  }

  /** Returns what is written for the servers, each place once. */
  List<Mention> mentions() {
    Map<ModelServer, Parsed> parsed = new LinkedHashMap<>();
    servers.forEach(server -> parsed.put(server, parse(server)));
    List<Word> aliases = parsed.values().stream().flatMap(it -> it.aliases.stream()).toList();
    Optional<String> revision =
        parsed.values().stream().flatMap(it -> it.revisions.stream()).findFirst();
    Map<Word, Mention> mentions = new LinkedHashMap<>();
    parsed.forEach(
        (server, found) -> {
          for (Word model : found.models) {
            mentions.putIfAbsent(
                model, new Mention(Naming.of(server), model, revision, aliases, profile, false));
          }
          found.named.forEach(
              (alias, model) ->
                  mentions.putIfAbsent(
                      model,
                      new Mention(
                          Naming.of(server),
                          model,
                          Optional.empty(),
                          List.of(alias),
                          profile,
                          false)));
        });
    return withoutCopies(List.copyOf(mentions.values()));
  }

  /** A file beside an id of the Hub is the one to take from there, or where to put it. */
  private static List<Mention> withoutCopies(List<Mention> mentions) {
    boolean isNamed = mentions.stream().anyMatch(it -> !isFile(it));
    return mentions.stream().filter(it -> !isNamed || !isFile(it)).toList();
  }

  private static boolean isFile(Mention mention) {
    return mention.naming().kind() == ModelServer.Value.FILE;
  }

  /** What the arguments of one server say. */
  private static final class Parsed {
    private final List<Word> models = new ArrayList<>();
    private final List<Word> aliases = new ArrayList<>();
    private final List<String> revisions = new ArrayList<>();
    private final Map<Word, Word> named = new LinkedHashMap<>();
    private final List<Word> positional = new ArrayList<>();
    private final List<Word> doubtful = new ArrayList<>();
  }

  private Parsed parse(ModelServer server) {
    var parsed = new Parsed();
    if (fetchesAnotherThing(server)) {
      return parsed;
    }
    for (int i = 0; i < words.size(); ) {
      i += words.get(i).isFlag() ? flag(server, i, parsed) : positional(i, parsed);
    }
    if (parsed.models.isEmpty() && server.arguments().isPositional()) {
      parsed.models.addAll(firstOf(parsed));
    }
    variables(server, parsed);
    return parsed;
  }

  private boolean fetchesAnotherThing(ModelServer server) {
    List<String> texts = words.stream().map(Word::text).toList();
    return server.arguments().unless().stream()
        .anyMatch(
            it -> {
              List<String> pair = Arrays.asList(it.split(" "));
              return texts.contains(String.join("=", pair))
                  || java.util.Collections.indexOfSubList(texts, pair) >= 0;
            });
  }

  private int positional(int index, Parsed parsed) {
    parsed.positional.add(words.get(index));
    return 1;
  }

  /** Returns how many words the flag takes, itself included. */
  private int flag(ModelServer server, int index, Parsed parsed) {
    Word word = words.get(index);
    int equals = word.text().indexOf('=');
    String name = equals < 0 ? word.text() : word.text().substring(0, equals);
    Optional<Use> use = Optional.ofNullable(server.arguments().flags().get(name));
    if (use.filter(it -> it == Use.NAMED).isPresent()) {
      return named(index, equals, parsed);
    }
    if (equals >= 0) {
      use.ifPresent(it -> take(it, word.with(word.text().substring(equals + 1)), parsed));
      return 1;
    }
    boolean hasValue = index + 1 < words.size() && !words.get(index + 1).isFlag();
    if (!hasValue || use.filter(it -> it == Use.SWITCH).isPresent()) {
      return 1;
    }
    if (use.filter(it -> it == Use.ALIAS).isPresent()) {
      return aliases(index, parsed);
    }
    Word value = words.get(index + 1);
    use.ifPresentOrElse(it -> take(it, value, parsed), () -> parsed.doubtful.add(value));
    return 2;
  }

  private int aliases(int index, Parsed parsed) {
    int end = endOfValues(index + 1);
    parsed.aliases.addAll(words.subList(index + 1, end));
    return end - index;
  }

  private int named(int index, int equals, Parsed parsed) {
    int end = endOfValues(index + 1);
    List<Word> pairs = new ArrayList<>(words.subList(index + 1, end));
    if (equals >= 0) {
      pairs.add(0, words.get(index).with(words.get(index).text().substring(equals + 1)));
    }
    for (Word pair : pairs) {
      int split = pair.text().indexOf('=');
      if (split > 0) {
        parsed.named.put(
            pair.with(pair.text().substring(0, split)),
            pair.with(pair.text().substring(split + 1)));
      }
    }
    return end - index;
  }

  private int endOfValues(int from) {
    int end = from;
    while (end < words.size() && !words.get(end).isFlag()) {
      end++;
    }
    return end;
  }

  private static void take(Use use, Word value, Parsed parsed) {
    if (value.text().isBlank()) {
      return;
    }
    switch (use) {
      case MODEL -> parsed.models.add(value);
      case ALIAS -> parsed.aliases.add(value);
      case REVISION -> {
        if (!value.isOpen() && !value.text().equals(DEFAULT_BRANCH)) {
          parsed.revisions.add(value.text());
        }
      }
      case NAMED, SWITCH -> {}
    }
  }

  /** A flag that is not known may take no value; what follows it then is the argument. */
  private static List<Word> firstOf(Parsed parsed) {
    if (!parsed.positional.isEmpty()) {
      return parsed.positional.get(0).text().isBlank()
          ? List.of()
          : List.of(parsed.positional.get(0));
    }
    List<Word> likely =
        parsed.doubtful.stream().filter(it -> it.text().matches("[\\w.-]+/[\\w.:-]+")).toList();
    return likely.size() == 1 ? likely : List.of();
  }

  /** Arguments override variables. */
  private void variables(ModelServer server, Parsed parsed) {
    Function<Use, List<Word>> ofUse =
        use ->
            server.arguments().variables().entrySet().stream()
                .filter(it -> it.getValue() == use)
                .sorted(Map.Entry.comparingByKey())
                .flatMap(it -> Optional.ofNullable(environment.get(it.getKey())).stream())
                .toList();
    if (parsed.models.isEmpty()) {
      ofUse.apply(Use.MODEL).forEach(it -> take(Use.MODEL, it, parsed));
    }
    if (parsed.revisions.isEmpty()) {
      ofUse.apply(Use.REVISION).forEach(it -> take(Use.REVISION, it, parsed));
    }
    if (parsed.aliases.isEmpty()) {
      ofUse.apply(Use.ALIAS).forEach(it -> take(Use.ALIAS, it, parsed));
    }
  }
}
