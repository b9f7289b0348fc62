package io.github.modelaudit.discovery.deployment;

import io.github.modelaudit.discovery.deployment.Mention.Naming;
import io.github.modelaudit.knowledge.ModelServer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Modelfiles: the model and the adapters that a new one is made of. */
final class ModelfileReader {
  private static final String FORMAT = "modelfile";
  private static final String QUOTES = "\"\"\"";
  private static final Set<String> NAMING = Set.of("FROM", "ADAPTER");
  private static final Pattern INSTRUCTION = Pattern.compile("\\s*([A-Za-z]+)\\s+(\\S.*?)\\s*");
  private static final Pattern PATH =
      Pattern.compile("(?:\\.{1,2}|~)?/.*|.*\\.(?:gguf|bin|safetensors)");

  private final Servers servers;
  private final SourceText source;
  private final Harvest harvest;
  private final Path root;

  ModelfileReader(Servers servers, SourceText source, Harvest harvest, Path root) {
    this.servers = servers;
    this.source = source;
    this.harvest = harvest;
    this.root = root;
  }

  void read() {
    boolean isQuoted = false;
    for (int i = 0; i < source.lines().size(); i++) {
      String line = source.lines().get(i);
      if (!isQuoted) {
        instruction(line, i + 1);
      }
      isQuoted ^= countOf(line) % 2 == 1;
    }
  }

  private static int countOf(String line) {
    return line.split(QUOTES, -1).length - 1;
  }

  private void instruction(String line, int number) {
    Matcher matcher = INSTRUCTION.matcher(line);
    if (line.length() > 2_000
        || !matcher.matches()
        || !NAMING.contains(matcher.group(1).toUpperCase(Locale.ROOT))) {
      return;
    }
    String name = matcher.group(2).replace("\"", "");
    boolean isPath = PATH.matcher(name).matches() && !name.contains("://");
    Word value = Word.of(isPath ? relative(name) : name, source.at(number));
    for (ModelServer server : servers.ofFormat(FORMAT)) {
      Naming naming = Naming.of(server);
      Naming own =
          new Naming(
              naming.system(),
              isPath ? ModelServer.Value.FILE : naming.kind(),
              naming.role(),
              naming.clients(),
              naming.confidence());
      harvest.add(new Mention(own, value, Optional.empty(), List.of(), harvest.profile(), false));
    }
  }

  /** A path is meant from the Modelfile; others read it from the root. */
  private String relative(String name) {
    try {
      Path file = source.file().resolveSibling(name).normalize();
      return Files.isRegularFile(file) && file.startsWith(root)
          ? root.relativize(file).toString().replace('\\', '/')
          : name;
    } catch (InvalidPathException e) {
      return name;
    }
  }
}
