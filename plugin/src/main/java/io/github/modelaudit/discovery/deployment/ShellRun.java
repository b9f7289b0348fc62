package io.github.modelaudit.discovery.deployment;

import io.github.modelaudit.discovery.deployment.ShellCommand.ShellWord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Follows a shell script from top to bottom, every branch once: assignments, loops over written
 * values and calls of its own functions are followed; nothing is ever run.
 */
final class ShellRun {
  private static final int MAX_COMMANDS = 10_000;
  private static final int MAX_VALUES = 50;
  private static final int MAX_DEPTH = 6;
  private static final Set<String> RESERVED =
      Set.of("then", "else", "elif", "do", "if", "while", "until", "!", "{", "time");
  private static final Set<String> ENDINGS = Set.of("fi", "done", "esac", "}", ";;");
  private static final Set<String> LOOPS = Set.of("for", "while", "until", "select");
  private static final Set<String> DECLARING =
      Set.of("export", "local", "readonly", "declare", "typeset");
  private static final Pattern ASSIGNMENT = Pattern.compile("(?s)(\\w+)\\+?=(.*)");
  private static final Pattern ALL_ELEMENTS = Pattern.compile("\\$\\{(\\w+)\\[[@*]]}|\\$([@*])");

  private final SourceText source;
  private final Visitor visitor;
  private final Map<String, List<Word>> variables = new HashMap<>();
  private final Map<String, List<ShellCommand>> functions = new TreeMap<>();
  private final Set<String> called = new HashSet<>();
  private final int[] budget = {MAX_COMMANDS};

  /** Takes the commands of a script in their order. */
  interface Visitor {
    void visit(List<Word> words, Map<String, Word> variables);
  }

  ShellRun(SourceText source, Map<String, Word> environment, Visitor visitor) {
    this.source = source;
    this.visitor = visitor;
    environment.forEach((name, value) -> variables.put(name, List.of(value)));
  }

  /** Follows a script whose first line has a number; returns the variables at its end. */
  Map<String, Word> follow(String script, int firstLine) {
    run(ShellParser.parse(script, firstLine), 0);
    Map<String, List<ShellCommand>> written = new TreeMap<>(functions);
    for (Map.Entry<String, List<ShellCommand>> function : written.entrySet()) {
      if (!called.contains(function.getKey())) {
        run(function.getValue(), 1);
      }
    }
    return scalars();
  }

  private Map<String, Word> scalars() {
    Map<String, Word> scalars = new TreeMap<>();
    variables.forEach(
        (name, values) -> {
          if (values.size() == 1) {
            scalars.put(name, values.get(0));
          }
        });
    return scalars;
  }

  private void run(List<ShellCommand> commands, int depth) {
    for (int i = 0; i < commands.size() && depth <= MAX_DEPTH && budget[0]-- > 0; i++) {
      ShellCommand command = withoutReserved(commands.get(i));
      if (command.literal(0).equals("for") && command.literal(2).equals("in")) {
        int end = endOfLoop(commands, i);
        loop(command, commands.subList(i + 1, end), depth);
        i = end;
      } else if (isDefinition(command)) {
        int end = endOfFunction(commands, i + 1, command.literal(2).equals("{") ? 1 : 0);
        functions.put(nameOf(command), body(command, commands.subList(i + 1, end)));
        i = end;
      } else if (!ENDINGS.contains(command.literal(0))) {
        execute(command, depth);
      }
    }
  }

  private static ShellCommand withoutReserved(ShellCommand command) {
    int start = 0;
    while (RESERVED.contains(command.literal(start))) {
      start++;
    }
    return start == 0 ? command : command.from(start);
  }

  private static boolean isDefinition(ShellCommand command) {
    return command.literal(1).equals(ShellParser.DEFINES) || command.literal(0).equals("function");
  }

  private static String nameOf(ShellCommand command) {
    return command.literal(0).equals("function") ? command.literal(1) : command.literal(0);
  }

  private static int endOfLoop(List<ShellCommand> commands, int start) {
    int depth = 1;
    for (int i = start + 1; i < commands.size(); i++) {
      String head = withoutDo(commands.get(i));
      depth += LOOPS.contains(head) ? 1 : head.equals("done") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return commands.size();
  }

  private static String withoutDo(ShellCommand command) {
    int start = 0;
    while (RESERVED.contains(command.literal(start)) && !LOOPS.contains(command.literal(start))) {
      start++;
    }
    return command.literal(start);
  }

  /** The first command of a function may stand on the line that defines it. */
  private static List<ShellCommand> body(ShellCommand definition, List<ShellCommand> rest) {
    ShellCommand first = definition.from(2);
    return first.words().isEmpty() ? rest : Stream.concat(Stream.of(first), rest.stream()).toList();
  }

  /**
   * @param open how many braces are open before the start
   */
  private static int endOfFunction(List<ShellCommand> commands, int start, int open) {
    int depth = open;
    for (int i = start; i < commands.size(); i++) {
      String head = commands.get(i).literal(0);
      depth += head.equals("{") ? 1 : head.equals("}") ? -1 : 0;
      if (depth <= 0) {
        return i;
      }
    }
    return commands.size();
  }

  private void loop(ShellCommand head, List<ShellCommand> body, int depth) {
    List<Word> values = expand(head.from(3).words());
    if (values.isEmpty()) {
      run(body, depth + 1);
    }
    for (Word value : values.stream().limit(MAX_VALUES).toList()) {
      variables.put(head.literal(1), List.of(value));
      run(body, depth + 1);
    }
  }

  private void execute(ShellCommand command, int depth) {
    int start = DECLARING.contains(command.literal(0)) ? 1 : 0;
    boolean isDeclaring = start == 1;
    Map<String, Word> own = new TreeMap<>();
    while (start < command.words().size()) {
      ShellWord word = command.words().get(start);
      var matcher = ASSIGNMENT.matcher(word.literal());
      if (!matcher.matches()) {
        if (!isDeclaring) {
          break;
        }
      } else {
        assign(matcher.group(1), word, own);
      }
      start++;
    }
    if (start < command.words().size()) {
      call(command.from(start), own, depth);
    } else {
      own.forEach((name, value) -> variables.put(name, List.of(value)));
    }
  }

  private void assign(String name, ShellWord word, Map<String, Word> own) {
    if (!word.elements().isEmpty()) {
      variables.put(name, expand(word.elements()));
      return;
    }
    String text = expandWhole(word).text();
    Word expanded = expandWhole(word);
    own.put(name, expanded.with(text.substring(text.indexOf('=') + 1)));
  }

  private void call(ShellCommand command, Map<String, Word> own, int depth) {
    List<Word> words = expand(command.words());
    if (words.isEmpty()) {
      return;
    }
    List<ShellCommand> function = functions.get(words.get(0).text());
    if (function != null) {
      called.add(words.get(0).text());
      callFunction(function, words.subList(1, words.size()), depth);
      return;
    }
    Map<String, Word> seen = scalars();
    seen.putAll(own);
    visitor.visit(words, seen);
  }

  private void callFunction(List<ShellCommand> body, List<Word> arguments, int depth) {
    Map<String, List<Word>> before = new HashMap<>(variables);
    for (int i = 0; i < Math.min(9, arguments.size()); i++) {
      variables.put(String.valueOf(i + 1), List.of(arguments.get(i)));
    }
    variables.put("@", List.copyOf(arguments));
    run(body, depth + 1);
    Stream.concat(Stream.of("@"), Stream.iterate(1, i -> i <= 9, i -> i + 1).map(String::valueOf))
        .forEach(
            name -> {
              List<Word> old = before.get(name);
              if (old == null) {
                variables.remove(name);
              } else {
                variables.put(name, old);
              }
            });
  }

  private List<Word> expand(List<ShellWord> words) {
    List<Word> expanded = new ArrayList<>();
    for (ShellWord word : words) {
      var elements = ALL_ELEMENTS.matcher(word.literal());
      if (elements.matches()) {
        String name = elements.group(1) == null ? elements.group(2) : elements.group(1);
        expanded.addAll(variables.getOrDefault(name, List.of(unknown(word))));
      } else {
        expanded.addAll(split(word, expandWhole(word)));
      }
    }
    return expanded;
  }

  private Word unknown(ShellWord word) {
    return new Word(
        word.literal(),
        source.at(word.line()),
        Optional.of("the variable in '" + word.literal() + "' has no value in the project"));
  }

  private static List<Word> split(ShellWord word, Word expanded) {
    if (!word.isSplit() || expanded.isOpen() || expanded.text().isBlank()) {
      return List.of(expanded);
    }
    boolean isWhole = word.parts().stream().allMatch(part -> part.isExpanded() && !part.isQuoted());
    return isWhole
        ? Stream.of(expanded.text().strip().split("\\s+")).map(expanded::with).toList()
        : List.of(expanded);
  }

  private Word expandWhole(ShellWord word) {
    var expansion = new Expansion(Expansion.Style.SHELL, this::find);
    Place place = source.at(word.line());
    StringBuilder text = new StringBuilder();
    Optional<String> open = Optional.empty();
    for (ShellCommand.Part part : word.parts()) {
      Word piece =
          part.isExpanded() ? expansion.expand(part.text(), place) : Word.of(part.text(), place);
      text.append(piece.text());
      open = open.or(piece::openBecause);
    }
    return new Word(text.toString(), place, open);
  }

  private Optional<Word> find(String name) {
    List<Word> values = variables.getOrDefault(name, Collections.emptyList());
    return values.stream().findFirst();
  }
}
