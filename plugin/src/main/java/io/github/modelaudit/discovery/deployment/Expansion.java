package io.github.modelaudit.discovery.deployment;

import java.util.Optional;
import java.util.function.Function;

/**
 * Fills in {@code $NAME} and {@code ${NAME:-default}} as shells, Compose and Dockerfiles do. What a
 * command would have to be run for stays open.
 */
final class Expansion {
  private static final int MAX_DEPTH = 8;
  private static final int MAX_LENGTH = 10_000;
  private static final String ARGUMENT = "it is an argument of the script";

  private final Style style;
  private final Function<String, Optional<Word>> variables;

  Expansion(Style style, Function<String, Optional<Word>> variables) {
    this.style = style;
    this.variables = variables;
  }

  /** Whose rules hold. */
  enum Style {
    SHELL,
    COMPOSE
  }

  Word expand(String text, Place place) {
    if (text.indexOf('$') < 0 && text.indexOf('`') < 0) {
      return Word.of(text, place);
    }
    try {
      return Word.of(fill(text, 0), place);
    } catch (OpenValueException e) {
      return new Word(shortened(text), place, Optional.of(e.reason));
    }
  }

  private static String shortened(String text) {
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
  }

  private String fill(String text, int depth) throws OpenValueException {
    if (depth > MAX_DEPTH || text.length() > MAX_LENGTH) {
      throw new OpenValueException("its variables are nested too deeply");
    }
    var cursor = new TextCursor(text, 1);
    StringBuilder filled = new StringBuilder();
    while (!cursor.isEnd()) {
      char c = cursor.next();
      if (c == '`' && style == Style.SHELL) {
        throw new OpenValueException("it is what a command prints");
      }
      filled.append(c == '$' ? dollar(cursor, depth) : String.valueOf(c));
      if (filled.length() > MAX_LENGTH) {
        throw new OpenValueException("it is too long for a name");
      }
    }
    return filled.toString();
  }

  private String dollar(TextCursor cursor, int depth) throws OpenValueException {
    char c = cursor.peek();
    if (c == '{') {
      String content = cursor.balanced('{', '}');
      return content.length() < 2 ? "" : value(content.substring(1, content.length() - 1), depth);
    }
    if (c == '$' && style == Style.COMPOSE) {
      cursor.next();
      return "$";
    }
    if (c == '(' && style == Style.SHELL) {
      throw new OpenValueException("it is what a command prints");
    }
    if (isNameStart(c)) {
      StringBuilder name = new StringBuilder();
      while (isNamePart(cursor.peek())) {
        name.append(cursor.next());
      }
      return known(name.toString());
    }
    if (style == Style.SHELL && (Character.isDigit(c) || "@*#?!$".indexOf(c) >= 0)) {
      cursor.next();
      return variables.apply(String.valueOf(c)).map(Word::text).orElseThrow(this::argument);
    }
    return "$";
  }

  private OpenValueException argument() {
    return new OpenValueException(ARGUMENT);
  }

  private String value(String content, int depth) throws OpenValueException {
    if (content.startsWith("{")) {
      return expression(content.substring(1, content.length() - 1).strip());
    }
    int end = 0;
    while (end < content.length() && isNamePart(content.charAt(end))) {
      end++;
    }
    String name = content.substring(0, end);
    String rest = content.substring(end);
    boolean emptyCounts = !rest.startsWith(":");
    String operator = emptyCounts ? rest : rest.substring(1);
    if (operator.isEmpty()) {
      return known(name);
    }
    String word = operator.substring(1);
    Optional<Word> found = variables.apply(name).filter(it -> emptyCounts || !it.text().isEmpty());
    return switch (operator.charAt(0)) {
      case '-', '=' -> found.isPresent() ? decided(found.get()) : fill(word, depth + 1);
      case '?' -> known(name);
      case '+' -> found.isPresent() ? fill(word, depth + 1) : "";
      default -> throw new OpenValueException("it is computed from the variable '" + name + "'");
    };
  }

  /** The form of pipelines: <code>${{ env.NAME }}</code>. */
  private String expression(String expression) throws OpenValueException {
    if (expression.startsWith("env.")) {
      return known(expression.substring("env.".length()).strip());
    }
    throw new OpenValueException("the pipeline fills in '" + expression + "'");
  }

  private String known(String name) throws OpenValueException {
    Optional<Word> found = variables.apply(name);
    if (found.isEmpty()) {
      boolean isArgument = !name.isEmpty() && Character.isDigit(name.charAt(0));
      throw new OpenValueException(
          isArgument ? ARGUMENT : "the variable '" + name + "' has no value in the project");
    }
    return decided(found.get());
  }

  private static String decided(Word word) throws OpenValueException {
    if (word.isOpen()) {
      throw new OpenValueException(word.openBecause().orElse(""));
    }
    return word.text();
  }

  private static boolean isNameStart(char c) {
    return c == '_' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || (c >= '0' && c <= '9');
  }

  private static final class OpenValueException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    OpenValueException(String reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
