package io.github.modelaudit.discovery.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of text in a project, by the names of files, with how each writes comments. */
enum TextKind {
  /** A language whose classes end up in the program. */
  JVM_CODE,
  OTHER_CODE,
  SCRIPT,
  PROPERTIES,
  SETTINGS,
  MARKUP,
  DOCUMENT,
  DATA;

  /** Returns the kind of a file by its name; nothing when it is none that people write names in. */
  static Optional<TextKind> of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.startsWith(".env")) {
      return Optional.of(SETTINGS);
    }
    // Some files are known by their names, whatever the ending: 'Dockerfile.dev'.
    String beginning = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    return ofEnding(name.substring(name.lastIndexOf('.') + 1))
        .or(() -> beginning.endsWith("file") ? ofEnding(beginning) : Optional.empty());
  }

  private static Optional<TextKind> ofEnding(String ending) {
    return switch (ending) {
      case "java", "kt", "kts", "groovy", "gradle", "scala", "jenkinsfile" -> Optional.of(JVM_CODE);
      case "js", "mjs", "cjs", "ts", "tsx", "jsx", "go", "cs", "c", "h", "cpp", "rs", "swift" ->
          Optional.of(OTHER_CODE);
      case "py", "rb", "ipynb" -> Optional.of(SCRIPT);
      case "properties" -> Optional.of(PROPERTIES);
      case "yaml", "yml", "toml", "conf", "cfg", "ini", "env", "tpl", "sh", "bash", "ps1" ->
          Optional.of(SETTINGS);
      case "dockerfile", "modelfile", "containerfile", "makefile", "justfile" ->
          Optional.of(SETTINGS);
      case "xml", "html", "xhtml", "htm", "svg", "jsp", "ftl", "vue" -> Optional.of(MARKUP);
      case "md", "markdown", "adoc", "asciidoc", "rst", "txt", "readme", "changelog", "notice" ->
          Optional.of(DOCUMENT);
      case "json", "json5", "jsonl", "ndjson", "csv", "tsv", "http", "rest", "sql" ->
          Optional.of(DATA);
      default -> Optional.empty();
    };
  }

  Syntax syntax() {
    List<String> block = List.of("/*", "*/");
    return switch (this) {
      case JVM_CODE -> new Syntax(List.of("//"), block, List.of("\"\"\"", "\"", "'"));
      case OTHER_CODE -> new Syntax(List.of("//"), block, List.of("\"", "'", "`"));
      case SCRIPT -> new Syntax(List.of("#"), List.of(), List.of("\"\"\"", "'''", "\"", "'"));
      case PROPERTIES -> new Syntax(List.of("#", "!"), List.of(), List.of());
      case SETTINGS -> new Syntax(List.of("#"), List.of(), List.of("\"", "'"));
      case MARKUP -> new Syntax(List.of(), List.of("<!--", "-->"), List.of());
      case DOCUMENT, DATA -> Syntax.NONE;
    };
  }

  /** True when a comment stands on a line of its own. */
  boolean hasOnlyWholeLines() {
    return this == PROPERTIES;
  }
}
