package io.github.modelaudit.lock;

import io.github.modelaudit.domain.hub.FileRole;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.RepoFile;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says in a few words which kinds of files differ between two commits. */
final class FileDrift {
  private FileDrift() {}

  static String words(HubRecord old, HubRecord now) {
    Map<String, RepoFile> before = byPath(old);
    Map<String, RepoFile> after = byPath(now);
    var paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    var counts = new EnumMap<FileRole, Integer>(FileRole.class);
    for (String path : paths) {
      if (isDifferent(before, after, path)) {
        counts.merge(FileRole.of(path), 1, Integer::sum);
      }
    }
    return counts.isEmpty()
        ? "none of the files that matter is known to differ"
        : "it differs in "
            + counts.entrySet().stream()
                .map(entry -> words(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
  }

  private static boolean isDifferent(
      Map<String, RepoFile> before, Map<String, RepoFile> after, String path) {
    return !before.containsKey(path)
        || !after.containsKey(path)
        || LegalTextDrift.isOther(before.get(path), after.get(path));
  }

  private static String words(FileRole role, int count) {
    return switch (role) {
      case WEIGHTS -> count == 1 ? "the weights" : "the weights (" + count + " files)";
      case CODE -> files(count, "of code");
      case CONFIGURATION -> files(count, "of configuration");
      case CARD -> "the card";
      case LEGAL -> files(count, "with legal text");
      case EVIDENCE -> files(count, "that document it");
      case OTHER -> files(count, "of another kind");
    };
  }

  private static String files(int count, String what) {
    return count + (count == 1 ? " file " : " files ") + what;
  }

  private static Map<String, RepoFile> byPath(HubRecord facts) {
    var files = new TreeMap<String, RepoFile>();
    facts.files().forEach(file -> files.put(file.path(), file));
    return files;
  }
}
