package io.github.modelaudit.hub;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.HubRecord;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The datasets that a model names on its card or in its tags and that may be Hub ids; anything else
 * is free text.
 *
 * @param keys sorted, within the limit
 * @param total how many there are without the limit
 */
record OwnDatasets(List<RepoKey> keys, int total) {
  private static final String TAG = "dataset:";

  OwnDatasets {
    keys = List.copyOf(keys);
  }

  static OwnDatasets of(HubRecord facts, int limit) {
    TreeMap<String, RepoKey> found = new TreeMap<>();
    Stream.concat(declared(facts.card()), tagged(facts.tags()))
        .map(String::trim)
        .filter(id -> RepoId.flawOf(id).isEmpty())
        .forEach(
            id -> found.putIfAbsent(id.toLowerCase(Locale.ROOT), RepoKey.head(RepoId.dataset(id))));
    return new OwnDatasets(found.values().stream().limit(limit).toList(), found.size());
  }

  boolean isCut() {
    return keys.size() < total;
  }

  private static Stream<String> declared(Card card) {
    return card instanceof Card.Read read ? read.metadata().datasets().stream() : Stream.empty();
  }

  private static Stream<String> tagged(List<String> tags) {
    return tags.stream().filter(tag -> tag.startsWith(TAG)).map(tag -> tag.substring(TAG.length()));
  }
}
