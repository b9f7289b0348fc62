package io.github.modelaudit.discovery.deployment;

import io.github.modelaudit.discovery.deployment.ShellCommand.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Dockerfiles, stage by stage: what an image is made of, holds and starts. */
final class DockerfileReader {
  private static final Pattern INSTRUCTION = Pattern.compile("(?s)\\s*([A-Za-z]+)\\s+(.*)");
  private static final Pattern DOCUMENT = Pattern.compile("<<-?[\"']?(\\w+)[\"']?");
  private static final Pattern ITEM = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");

  private final Servers servers;
  private final SourceText source;
  private final Harvest harvest;
  private final Commands commands;
  private final Map<String, Stage> stages = new TreeMap<>();
  private final Map<String, Word> arguments = new TreeMap<>();

  DockerfileReader(Servers servers, SourceText source, Harvest harvest) {
    this.servers = servers;
    this.source = source;
    this.harvest = harvest;
    this.commands = new Commands(servers, harvest);
  }

  /** One instruction with its continuations; comments in between are blanked. */
  private record Instruction(String name, String rest, int line) {}

  /** What a stage has so far. */
  private static final class Stage {
    private final List<Word> image = new ArrayList<>();
    private final List<Word> entrypoint = new ArrayList<>();
    private final List<Word> command = new ArrayList<>();
    private final Map<String, Word> variables = new TreeMap<>();
    private final Map<String, Word> arguments = new TreeMap<>();

    static Stage after(Optional<Stage> parent) {
      var stage = new Stage();
      parent.ifPresent(
          it -> {
            stage.image.addAll(it.image);
            stage.entrypoint.addAll(it.entrypoint);
            stage.command.addAll(it.command);
            stage.variables.putAll(it.variables);
          });
      return stage;
    }

    Map<String, Word> known() {
      Map<String, Word> known = new TreeMap<>(arguments);
      known.putAll(variables);
      return known;
    }
  }

  void read() {
    Optional<Stage> current = Optional.empty();
    for (Instruction instruction : instructions()) {
      if (instruction.name().equals("FROM")) {
        current.ifPresent(this::finish);
        current = Optional.of(from(instruction));
      } else if (current.isEmpty()) {
        if (instruction.name().equals("ARG")) {
          pairs(instruction, arguments).forEach(arguments::put);
        }
      } else {
        apply(instruction, current.get());
      }
    }
    current.ifPresent(this::finish);
  }

  private Stage from(Instruction instruction) {
    List<Word> words =
        words(instruction, arguments).stream().filter(word -> !word.isFlag()).toList();
    String name = words.isEmpty() ? "" : words.get(0).text();
    Optional<Stage> parent = Optional.ofNullable(stages.get(name));
    Stage stage = Stage.after(parent);
    if (parent.isEmpty() && !words.isEmpty()) {
      stage.image.add(words.get(0));
    }
    if (words.size() >= 3 && words.get(1).text().equalsIgnoreCase("as")) {
      stages.put(words.get(2).text(), stage);
    }
    return stage;
  }

  private void apply(Instruction instruction, Stage stage) {
    switch (instruction.name()) {
      case "ARG" -> {
        Map<String, Word> known = new TreeMap<>(arguments);
        known.putAll(stage.known());
        stage.arguments.putAll(pairs(instruction, known));
        String bare = instruction.rest().strip();
        Optional.ofNullable(arguments.get(bare)).ifPresent(it -> stage.arguments.put(bare, it));
      }
      case "ENV" -> stage.variables.putAll(environment(instruction, stage));
      case "CMD" -> replace(stage.command, program(instruction));
      case "ENTRYPOINT" -> {
        replace(stage.entrypoint, program(instruction));
        stage.command.clear();
      }
      case "RUN" -> run(instruction, stage);
      default -> {}
    }
  }

  private static void replace(List<Word> words, List<Word> others) {
    words.clear();
    words.addAll(others);
  }

  private void run(Instruction instruction, Stage stage) {
    List<Word> program = program(instruction);
    boolean isList = instruction.rest().strip().startsWith("[");
    if (isList) {
      commands.read(program, stage.known());
      return;
    }
    String script = instruction.rest().replaceFirst("^(\\s*--\\S+)+", "");
    commands.script(withoutDocument(script), source.at(instruction.line()), stage.known());
  }

  /** The lines of a here-document of RUN are the script itself. */
  private static String withoutDocument(String script) {
    Matcher document = DOCUMENT.matcher(script);
    if (!document.find() || !script.substring(0, document.start()).isBlank()) {
      return script;
    }
    String end = "\n" + document.group(1);
    String body = script.substring(document.end());
    int last = body.lastIndexOf(end);
    return last < 0 ? body : body.substring(0, last);
  }

  /** A list is the command itself; a text is for the shell. */
  private List<Word> program(Instruction instruction) {
    String rest = instruction.rest().strip();
    Place place = source.at(instruction.line());
    if (!rest.startsWith("[")) {
      return List.of(Word.of("sh", place), Word.of("-c", place), Word.of(rest, place));
    }
    List<Word> words = new ArrayList<>();
    Matcher item = ITEM.matcher(rest);
    while (item.find()) {
      String text = item.group(1).replace("\\\"", "\"").replace("\\\\", "\\");
      words.add(Word.of(text, source.at(source.lineOf(text, instruction.line()))));
    }
    return List.copyOf(words);
  }

  private Map<String, Word> environment(Instruction instruction, Stage stage) {
    Map<String, Word> known = new TreeMap<>(arguments);
    known.putAll(stage.known());
    String rest = instruction.rest().strip();
    String first = rest.split("\\s", 2)[0];
    if (first.contains("=") || rest.equals(first)) {
      return pairs(instruction, known);
    }
    String value = rest.substring(first.length()).strip();
    return Map.of(first, expansion(known).expand(value, source.at(instruction.line())));
  }

  private Map<String, Word> pairs(Instruction instruction, Map<String, Word> known) {
    Map<String, Word> pairs = new TreeMap<>();
    for (Word word : words(instruction, known)) {
      int equals = word.text().indexOf('=');
      if (equals > 0) {
        String name = word.text().substring(0, equals);
        int line = source.lineOf(name + "=", instruction.line());
        pairs.put(name, word.with(word.text().substring(equals + 1)).at(source.at(line)));
      }
    }
    return pairs;
  }

  private List<Word> words(Instruction instruction, Map<String, Word> known) {
    List<Word> words = new ArrayList<>();
    for (ShellWord word : ShellParser.words(instruction.rest(), instruction.line())) {
      words.add(expansion(known).expand(word.literal(), source.at(word.line())));
    }
    return words;
  }

  private static Expansion expansion(Map<String, Word> known) {
    return new Expansion(Expansion.Style.COMPOSE, name -> Optional.ofNullable(known.get(name)));
  }

  private void finish(Stage stage) {
    var container =
        new Container(
            stage.image.stream().findFirst(),
            stage.entrypoint,
            stage.command,
            stage.known(),
            true,
            false);
    new ContainerReader(servers, commands, harvest).read(container);
    harvest.started(stage.variables);
  }

  private List<Instruction> instructions() {
    List<Instruction> instructions = new ArrayList<>();
    List<String> lines = source.lines();
    for (int i = 0; i < lines.size(); ) {
      int end = endOf(i);
      Matcher matcher = INSTRUCTION.matcher(joined(i, end));
      if (!isComment(lines.get(i)) && matcher.matches()) {
        String name = matcher.group(1).toUpperCase(Locale.ROOT);
        instructions.add(new Instruction(name, matcher.group(2), i + 1));
      }
      i = end;
    }
    return instructions;
  }

  private int endOf(int start) {
    List<String> lines = source.lines();
    int end = start + 1;
    Matcher document = DOCUMENT.matcher(lines.get(start));
    if (!isComment(lines.get(start)) && document.find()) {
      while (end < lines.size() && !lines.get(end).strip().equals(document.group(1))) {
        end++;
      }
      return Math.min(lines.size(), end + 1);
    }
    while (end < lines.size() && goesOn(lines, start, end)) {
      end++;
    }
    return end;
  }

  /** Comments and blank lines do not end a continued instruction. */
  private static boolean goesOn(List<String> lines, int start, int next) {
    int last = next - 1;
    while (last > start && (isComment(lines.get(last)) || lines.get(last).isBlank())) {
      last--;
    }
    return !isComment(lines.get(start)) && lines.get(last).stripTrailing().endsWith("\\");
  }

  private String joined(int start, int end) {
    StringBuilder text = new StringBuilder();
    for (int i = start; i < end; i++) {
      String line = source.lines().get(i).stripTrailing();
      boolean isDropped = i > start && (isComment(line) || line.isEmpty());
      text.append(isDropped ? "\\" : line).append(i + 1 < end ? "\n" : "");
    }
    return text.toString();
  }

  private static boolean isComment(String line) {
    return line.stripLeading().startsWith("#");
  }
}
