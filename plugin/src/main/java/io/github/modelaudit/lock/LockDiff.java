package io.github.modelaudit.lock;

import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.HubNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What changed between two locks. The time of reading is no change.
 *
 * @param added entries that only the later lock has
 * @param removed entries that only the earlier lock has
 * @param changed fields that both have an entry for and that say something else, by entry and field
 */
public record LockDiff(List<RepoKey> added, List<RepoKey> removed, List<Change> changed) {
  /**
   * One field of one entry; a side on which it is not there is absent.
   *
   * @param field its path in the entry, for example {@code card.license} or {@code
   *     files[config.json].size}
   */
  public record Change(
      RepoKey key, String field, Optional<String> before, Optional<String> after) {}

  public LockDiff {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
  }

  /** Compares two locks. */
  public static LockDiff between(Lock before, Lock after) {
    var added = new ArrayList<RepoKey>();
    var changed = new ArrayList<Change>();
    after
        .graph()
        .nodes()
        .forEach(
            (key, node) ->
                before
                    .graph()
                    .find(key)
                    .ifPresentOrElse(
                        old -> changed.addAll(changes(key, old, node)), () -> added.add(key)));
    List<RepoKey> removed =
        before.graph().nodes().keySet().stream()
            .filter(key -> after.graph().find(key).isEmpty())
            .toList();
    return new LockDiff(added, removed, changed);
  }

  /** True when both say the same. */
  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }

  /** The difference as lines a person reads; empty when there is none. */
  public String text() {
    var out = new StringBuilder();
    added.forEach(key -> out.append("+ ").append(key).append('\n'));
    removed.forEach(key -> out.append("- ").append(key).append('\n'));
    Map<RepoKey, List<Change>> byKey =
        changed.stream()
            .collect(Collectors.groupingBy(Change::key, TreeMap::new, Collectors.toList()));
    byKey.forEach(
        (key, changes) -> {
          out.append("~ ").append(key).append('\n');
          DiffLines.of(changes).forEach(line -> out.append("    ").append(line).append('\n'));
        });
    return out.toString();
  }

  private static List<Change> changes(RepoKey key, HubNode before, HubNode after) {
    SortedMap<String, String> old = flat(key, before);
    SortedMap<String, String> current = flat(key, after);
    var fields = new TreeSet<>(old.keySet());
    fields.addAll(current.keySet());
    return fields.stream()
        .map(
            field ->
                new Change(
                    key,
                    field,
                    Optional.ofNullable(old.get(field)),
                    Optional.ofNullable(current.get(field))))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }

  private static SortedMap<String, String> flat(RepoKey key, HubNode node) {
    var fields = new TreeMap<String, String>();
    flatten("", EntryWriter.fields(key, LockedFacts.withoutTime(node)), fields);
    return fields;
  }

  private static void flatten(String path, Object value, Map<String, String> fields) {
    if (value instanceof Map<?, ?> map) {
      String prefix = path.isEmpty() ? "" : path + ".";
      map.forEach((name, inner) -> flatten(prefix + name, inner, fields));
    } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
      list.forEach(element -> flatten(path + "[" + nameOf(element) + "]", element, fields));
    } else if (value instanceof List<?> list) {
      fields.put(path, list.stream().map(Object::toString).collect(Collectors.joining(", ")));
    } else {
      fields.put(path, value.toString());
    }
  }

  /** Elements of lists are told apart by what they are about. */
  private static String nameOf(Object element) {
    Map<?, ?> fields = (Map<?, ?>) element;
    Object path = fields.get("path");
    return String.valueOf(path == null ? fields.get("id") : path);
  }
}
