package io.github.modelaudit.discovery.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of text in a project, by the names of files, with how each writes comments. */
enum TextKind {
  /** A language whose classes end up in the program. */
  JVM_CODE(
      List.of("java", "kt", "kts", "groovy", "gradle", "scala"),
      new Syntax(List.of("//"), List.of("/*", "*/"), List.of("\"\"\"", "\"", "'"))),
  OTHER_CODE(
      List.of("js", "mjs", "cjs", "ts", "tsx", "jsx", "go", "cs", "c", "h", "cpp", "rs", "swift"),
      new Syntax(List.of("//"), List.of("/*", "*/"), List.of("\"", "'", "`"))),
  SCRIPT(
      List.of("py", "rb", "ipynb"),
      new Syntax(List.of("#"), List.of(), List.of("\"\"\"", "'''", "\"", "'"))),
  PROPERTIES(List.of("properties"), new Syntax(List.of("#", "!"), List.of(), List.of())),
  SETTINGS(
      List.of(
          "yaml",
          "yml",
          "toml",
          "conf",
          "cfg",
          "ini",
          "env",
          "tpl",
          "sh",
          "bash",
          "ps1",
          "dockerfile",
          "modelfile",
          "containerfile",
          "makefile",
          "justfile"),
      new Syntax(List.of("#"), List.of(), List.of("\"", "'"))),
  MARKUP(
      List.of("xml", "html", "xhtml", "htm", "svg", "jsp", "ftl", "vue"),
      new Syntax(List.of(), List.of("<!--", "-->"), List.of())),
  DOCUMENT(
      List.of("md", "markdown", "adoc", "asciidoc", "rst", "txt", "readme", "changelog", "notice"),
      Syntax.NONE),
  DATA(
      List.of("json", "json5", "jsonl", "ndjson", "csv", "tsv", "http", "rest", "sql"),
      Syntax.NONE);

  private final List<String> endings;
  private final Syntax syntax;

  TextKind(List<String> endings, Syntax syntax) {
    this.endings = endings;
    this.syntax = syntax;
  }

  /** Returns the kind of a file by its name; nothing when it is none that people write names in. */
  static Optional<TextKind> of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.startsWith(".env")) {
      return Optional.of(SETTINGS);
    }
    String ending = name.substring(name.lastIndexOf('.') + 1);
    String beginning = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    return Arrays.stream(values())
        .filter(kind -> kind.endings.contains(ending) || kind.isNamed(beginning))
        .findFirst();
  }

  /** Some files are known by their names, whatever the ending: {@code Dockerfile.dev}. */
  private boolean isNamed(String beginning) {
    return beginning.endsWith("file") && endings.contains(beginning);
  }

  Syntax syntax() {
    return syntax;
  }

  /** True when a comment stands on a line of its own. */
  boolean hasOnlyWholeLines() {
    return this == PROPERTIES;
  }
}
