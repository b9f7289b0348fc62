package io.github.modelaudit.discovery.deployment;

import io.github.modelaudit.knowledge.ModelServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the servers that a command starts: itself, in a shell, in a container or by a request. Only
 * a command in its own place counts, never a word in a text that is printed.
 */
final class Commands {
  private static final int MAX_DEPTH = 4;
  private static final Set<String> WRAPPERS =
      Set.of(
          "sudo",
          "exec",
          "nohup",
          "command",
          "env",
          "time",
          "nice",
          "timeout",
          "uv",
          "poetry",
          "tini",
          "dumb-init",
          "gosu",
          "retry",
          "run",
          "--");
  private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash", "zsh");
  private static final Set<String> LAUNCHERS =
      Set.of("docker", "podman", "nerdctl", "kubectl", "oc", "docker-compose", "podman-compose");
  private static final Set<String> CLIENTS = Set.of("curl", "wget", "http", "xh");
  private static final Pattern SHELL_FLAG = Pattern.compile("-[a-z]*c");
  private static final Pattern NUMBER = Pattern.compile("\\d+[smhd]?");

  private final Servers servers;
  private final Harvest harvest;

  Commands(Servers servers, Harvest harvest) {
    this.servers = servers;
    this.harvest = harvest;
  }

  /** True when the words start a shell or a server that is known. */
  boolean knows(List<Word> words) {
    List<Word> plain = unwrapped(words);
    return !plain.isEmpty()
        && (SHELLS.contains(Servers.program(plain.get(0))) || servers.startedBy(plain).isPresent());
  }

  /** Follows a script. */
  Map<String, Word> script(String script, Place start, Map<String, Word> environment) {
    return script(script, start, environment, 0);
  }

  private Map<String, Word> script(
      String script, Place start, Map<String, Word> environment, int depth) {
    return new ShellRun(
            start.source(), environment, (words, variables) -> read(words, variables, depth))
        .follow(script, start.line());
  }

  /** Reads a command that no shell has to understand first. */
  void read(List<Word> words, Map<String, Word> environment) {
    read(words, environment, 0);
  }

  private void read(List<Word> words, Map<String, Word> environment, int depth) {
    List<Word> plain = unwrapped(words);
    if (plain.isEmpty() || depth > MAX_DEPTH) {
      return;
    }
    Optional<Servers.Started> started = servers.startedBy(plain);
    if (started.isPresent()) {
      harvest.invoked(started.get().servers(), started.get().rest(), environment);
      return;
    }
    String program = Servers.program(plain.get(0));
    if (SHELLS.contains(program)) {
      shell(plain, environment, depth);
    } else if (LAUNCHERS.contains(program)) {
      launch(plain, environment, depth);
    } else if (CLIENTS.contains(program)) {
      request(plain);
    }
  }

  private static List<Word> unwrapped(List<Word> words) {
    int start = 0;
    boolean isWrapped = false;
    while (start < words.size()) {
      Word word = words.get(start);
      boolean isWrapper = WRAPPERS.contains(Servers.program(word));
      boolean isPartOfWrapper =
          isWrapped
              && (word.isFlag()
                  || NUMBER.matcher(word.text()).matches()
                  || word.text().matches("\\w+=.*"));
      if (!isWrapper && !isPartOfWrapper) {
        break;
      }
      isWrapped = true;
      start++;
    }
    return words.subList(start, words.size());
  }

  private void shell(List<Word> words, Map<String, Word> environment, int depth) {
    for (int i = 1; i + 1 < words.size(); i++) {
      if (SHELL_FLAG.matcher(words.get(i).text()).matches()) {
        Word script = words.get(i + 1);
        script(script.text(), lineOf(script), environment, depth + 1);
        return;
      }
    }
  }

  /** A script in a value of several lines begins below the line of its key. */
  private static Place lineOf(Word script) {
    SourceText source = script.place().source();
    long blank = script.text().lines().takeWhile(String::isBlank).count();
    int line = source.lineOf(script.text(), script.place().line());
    return source.at((int) Math.max(1, line - blank));
  }

  private void launch(List<Word> words, Map<String, Word> environment, int depth) {
    for (int i = 1; i < words.size(); i++) {
      String text = words.get(i).text();
      String image = text.startsWith("--image=") ? text.substring("--image=".length()) : text;
      if (!image.startsWith("-") && !servers.inImage(image).isEmpty()) {
        Map<String, Word> own = given(words.subList(1, i), environment);
        var container =
            new Container(
                Optional.of(words.get(i).with(image)),
                List.of(),
                unwrapped(words.subList(i + 1, words.size())),
                own,
                hasVariablesFile(words.subList(1, i)),
                isRun(words));
        new ContainerReader(servers, this, harvest).read(container);
        return;
      }
    }
    for (int i = 1; i < words.size(); i++) {
      if (!words.get(i).isFlag() && knows(words.subList(i, words.size()))) {
        read(words.subList(i, words.size()), environment, depth + 1);
        return;
      }
    }
  }

  private static boolean isRun(List<Word> words) {
    return words.stream().limit(4).anyMatch(it -> it.text().equals("run"));
  }

  private static boolean hasVariablesFile(List<Word> options) {
    return options.stream().anyMatch(it -> it.text().startsWith("--env-file"));
  }

  private static Map<String, Word> given(List<Word> options, Map<String, Word> environment) {
    Map<String, Word> own = new TreeMap<>();
    for (int i = 0; i < options.size(); i++) {
      String text = options.get(i).text();
      if ((text.equals("-e") || text.equals("--env")) && i + 1 < options.size()) {
        put(own, options.get(++i), environment);
      } else if (text.startsWith("--env=")) {
        put(own, options.get(i).with(text.substring("--env=".length())), environment);
      }
    }
    return own;
  }

  private static void put(Map<String, Word> own, Word pair, Map<String, Word> environment) {
    int equals = pair.text().indexOf('=');
    if (equals > 0) {
      own.put(pair.text().substring(0, equals), pair.with(pair.text().substring(equals + 1)));
    } else {
      Optional.ofNullable(environment.get(pair.text()))
          .ifPresent(value -> own.put(pair.text(), value.at(pair.place())));
    }
  }

  private void request(List<Word> words) {
    for (ModelServer server : servers.withRequests()) {
      for (ModelServer.Request request : server.start().requests()) {
        if (words.stream().anyMatch(it -> it.text().contains(request.path()))) {
          words.forEach(word -> field(server, request, word));
        }
      }
    }
  }

  private void field(ModelServer server, ModelServer.Request request, Word body) {
    for (String field : request.fields()) {
      Matcher matcher =
          Pattern.compile("\"" + Pattern.quote(field) + "\"\\s{0,20}:\\s{0,20}\"([^\"]{1,300})\"")
              .matcher(body.text());
      if (matcher.find() && matcher.group(1).startsWith(request.prefix())) {
        String name = matcher.group(1).substring(request.prefix().length());
        harvest.mentioned(server, body.with(name));
      }
    }
  }
}
