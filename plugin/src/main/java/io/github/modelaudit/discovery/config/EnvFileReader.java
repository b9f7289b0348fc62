package io.github.modelaudit.discovery.config;

import io.github.modelaudit.discovery.project.GivenSetting;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file of environment variables: {@code NAME=value} per line, with or without quotes and
 * {@code export}. A value over several lines counts with its first.
 */
final class EnvFileReader {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
  private static final String EXPORT = "export ";

  private EnvFileReader() {}

  static List<GivenSetting> read(String text, String shownPath) {
    List<GivenSetting> settings = new ArrayList<>();
    List<String> lines = LogicalLines.naturalLines(text);
    Optional<Character> open = Optional.empty();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (open.isPresent()) {
        open = line.indexOf(open.get()) < 0 ? open : Optional.empty();
        continue;
      }
      String plain = line.startsWith(EXPORT) ? line.substring(EXPORT.length()).strip() : line;
      int equals = plain.indexOf('=');
      String name = equals < 0 ? "" : plain.substring(0, equals).strip();
      Matcher matcher = NAME.matcher(name);
      if (matcher.matches()) {
        String written = plain.substring(equals + 1).strip();
        open = openQuote(written);
        Location location = Location.of(shownPath, i + 1);
        settings.add(GivenSetting.variable(name, value(written), location, Scope.MAIN));
      }
    }
    return List.copyOf(settings);
  }

  /** Returns the quote that a value begins with and does not end. */
  private static Optional<Character> openQuote(String written) {
    boolean isQuoted = written.startsWith("\"") || written.startsWith("'");
    return isQuoted && written.indexOf(written.charAt(0), 1) < 0
        ? Optional.of(written.charAt(0))
        : Optional.empty();
  }

  private static String value(String written) {
    if (written.startsWith("\"") || written.startsWith("'")) {
      int end = written.indexOf(written.charAt(0), 1);
      return written.substring(1, end < 0 ? written.length() : end);
    }
    if (written.startsWith("#")) {
      return "";
    }
    int comment = written.indexOf(" #");
    return (comment < 0 ? written : written.substring(0, comment)).strip();
  }
}
