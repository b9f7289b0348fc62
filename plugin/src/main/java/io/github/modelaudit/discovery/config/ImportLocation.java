package io.github.modelaudit.discovery.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One place from which a configuration file imports more configuration.
 *
 * @param kind where it lies
 * @param path the path there, or the whole text of a place that is no file
 * @param ending the ending that the file has or is said to have, without the dot
 * @param isOptional true when it need not be there
 */
record ImportLocation(Kind kind, String path, Optional<String> ending, boolean isOptional) {
  private static final String OPTIONAL = "optional:";
  private static final Pattern HINTED = Pattern.compile("(.*)\\[\\.?(\\w+)\\]");
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][\\w+-]+\\*?):(.*)");

  /** Where configuration may be imported from. */
  enum Kind {
    /** Beside the importing file. */
    RELATIVE,
    /** In the file system, from the folder in which the program is started. */
    FILE,
    CLASS_PATH,
    /** On a server or in a form that only the running program sees. */
    REMOTE
  }

  /** Reads a list of places. */
  static List<ImportLocation> all(String value) {
    return Stream.of(value.split("[,;]"))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(ImportLocation::of)
        .toList();
  }

  private static ImportLocation of(String written) {
    boolean isOptional = written.startsWith(OPTIONAL);
    String text = isOptional ? written.substring(OPTIONAL.length()).strip() : written;
    Matcher scheme = SCHEME.matcher(text);
    if (!scheme.matches()) {
      return at(Kind.RELATIVE, text, isOptional);
    }
    String path = scheme.group(2);
    return switch (scheme.group(1)) {
      case "file" -> at(Kind.FILE, path.replaceFirst("^//(?=/)", ""), isOptional);
      case "classpath", "classpath*" ->
          at(Kind.CLASS_PATH, path.replaceFirst("^/+", ""), isOptional);
      default -> new ImportLocation(Kind.REMOTE, text, Optional.empty(), isOptional);
    };
  }

  private static ImportLocation at(Kind kind, String path, boolean isOptional) {
    Matcher hinted = HINTED.matcher(path);
    if (hinted.matches()) {
      return new ImportLocation(kind, hinted.group(1), Optional.of(hinted.group(2)), isOptional);
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    Optional<String> ending = dot < 0 ? Optional.empty() : Optional.of(name.substring(dot + 1));
    return new ImportLocation(kind, path, ending, isOptional);
  }

  /** True for a folder, whose files have the names that frameworks look for. */
  boolean isFolder() {
    return path.endsWith("/");
  }
}
