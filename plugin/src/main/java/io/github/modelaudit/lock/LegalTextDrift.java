package io.github.modelaudit.lock;

import io.github.modelaudit.domain.hub.FileRole;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.RepoFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares the legal texts of two readings by their digests, as far as they are known. */
final class LegalTextDrift {
  private LegalTextDrift() {}

  /**
   * What became of the texts.
   *
   * @param words for each file that is different what became of it
   */
  record Texts(String before, String after, String words) {}

  /** Returns what is different; a file of which only one digest is known is not. */
  static Optional<Texts> between(HubRecord old, HubRecord now) {
    Map<String, RepoFile> before = texts(old);
    Map<String, RepoFile> after = texts(now);
    var paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    var words = new ArrayList<String>();
    var then = new ArrayList<String>();
    var today = new ArrayList<String>();
    for (String path : paths) {
      Optional<RepoFile> one = Optional.ofNullable(before.get(path));
      Optional<RepoFile> other = Optional.ofNullable(after.get(path));
      Optional<String> word = word(old, now, one, other);
      if (word.isPresent()) {
        words.add("'" + path + "' " + word.get());
        one.ifPresent(file -> then.add(shown(file)));
        other.ifPresent(file -> today.add(shown(file)));
      }
    }
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(new Texts(list(then), list(today), String.join(", ", words)));
  }

  /** A hub that listed no files at all does not say that one is gone. */
  private static Optional<String> word(
      HubRecord old, HubRecord now, Optional<RepoFile> before, Optional<RepoFile> after) {
    if (before.isEmpty()) {
      return old.files().isEmpty() ? Optional.empty() : Optional.of("is new");
    }
    if (after.isEmpty()) {
      return now.files().isEmpty() ? Optional.empty() : Optional.of("is no longer there");
    }
    return isOther(before.get(), after.get()) ? Optional.of("was changed") : Optional.empty();
  }

  /** True when both have a digest of the same kind, and these differ. */
  static boolean isOther(RepoFile before, RepoFile after) {
    return differ(before.sha256(), after.sha256()) || differ(before.blob(), after.blob());
  }

  private static boolean differ(Optional<String> before, Optional<String> after) {
    return before.isPresent() && after.isPresent() && !before.equals(after);
  }

  private static Map<String, RepoFile> texts(HubRecord facts) {
    var texts = new TreeMap<String, RepoFile>();
    facts.files().stream()
        .filter(file -> file.role() == FileRole.LEGAL)
        .forEach(file -> texts.put(file.path(), file));
    return texts;
  }

  private static String shown(RepoFile file) {
    return file.path() + file.digest().map(digest -> " " + digest).orElse("");
  }

  private static String list(List<String> texts) {
    return texts.isEmpty() ? "none" : String.join(", ", texts);
  }
}
