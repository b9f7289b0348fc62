package io.github.modelaudit.lock;

import io.github.modelaudit.domain.hub.FileRole;
import io.github.modelaudit.lock.LockDiff.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the changes of one entry into words: one line per field, and one per file. */
final class DiffLines {
  private static final Pattern FILE = Pattern.compile("files\\[(.*)]\\.([a-z0-9]+)");
  private static final List<String> DIGESTS = List.of("sha256", "blob");

  private DiffLines() {}

  static List<String> of(List<Change> changes) {
    var lines = new ArrayList<String>();
    var files = new LinkedHashMap<String, Map<String, Change>>();
    for (Change change : changes) {
      Matcher file = FILE.matcher(change.field());
      if (file.matches()) {
        files
            .computeIfAbsent(file.group(1), path -> new LinkedHashMap<>())
            .put(file.group(2), change);
      } else {
        lines.add(line(change.field(), change));
      }
    }
    files.forEach((path, fields) -> lines.add(path + ": " + words(path, fields)));
    return lines;
  }

  private static String line(String name, Change change) {
    return "%s: %s -> %s"
        .formatted(name, change.before().orElse("(none)"), change.after().orElse("(none)"));
  }

  private static String words(String path, Map<String, Change> fields) {
    Change name = fields.get("path");
    if (name != null) {
      return name.before().isEmpty() ? "new file" : "no longer there";
    }
    List<String> before = digests(fields, Change::before);
    List<String> after = digests(fields, Change::after);
    if (before.isEmpty() && after.isEmpty()) {
      return String.join(
          ", ", fields.entrySet().stream().map(e -> line(e.getKey(), e.getValue())).toList());
    }
    if (before.isEmpty() || after.isEmpty()) {
      return after.isEmpty() ? "digest no longer known" : "digest now known";
    }
    if (!before.equals(after)) {
      return "digest of another kind now, which does not tell whether the content changed";
    }
    return isText(path) ? "text changed" : "content changed";
  }

  /** The kinds of digest that are there on one side. */
  private static List<String> digests(
      Map<String, Change> fields, Function<Change, Optional<String>> side) {
    return DIGESTS.stream()
        .filter(kind -> Optional.ofNullable(fields.get(kind)).flatMap(side).isPresent())
        .toList();
  }

  private static boolean isText(String path) {
    return switch (FileRole.of(path)) {
      case CARD, LEGAL -> true;
      case WEIGHTS, CODE, CONFIGURATION, EVIDENCE, OTHER -> false;
    };
  }
}
