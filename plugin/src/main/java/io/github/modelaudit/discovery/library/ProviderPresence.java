package io.github.modelaudit.discovery.library;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.config.KeyName;
import io.github.modelaudit.discovery.project.Library;
import io.github.modelaudit.discovery.project.Memo;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.knowledge.ConfigKey;
import io.github.modelaudit.knowledge.LibraryCatalogue;
import io.github.modelaudit.knowledge.ProviderLibrary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells whether the provider that a configuration key is for can be on the class path at all. */
public final class ProviderPresence {
  private final Memo<List<Entry>> entries;
  private final Optional<Libraries> libraries;

  /**
   * @param libraries the class path; absent when nobody resolved it, and then nothing is missing
   */
  public ProviderPresence(LibraryCatalogue catalogue, Optional<List<Library>> libraries) {
    this.libraries = requireNonNull(libraries, "libraries").map(Libraries::new);
    this.entries = new Memo<>(() -> entries(catalogue));
  }

  private ProviderPresence() {
    this.libraries = Optional.empty();
    this.entries = new Memo<>(List::of);
  }

  /** Returns one that knows of no library, and so judges nothing. */
  public static ProviderPresence unknown() {
    return new ProviderPresence();
  }

  private static List<Entry> entries(LibraryCatalogue catalogue) {
    List<Entry> entries = new ArrayList<>();
    for (ProviderLibrary provider : catalogue.providers()) {
      for (String key : provider.keys()) {
        entries.add(new Entry(KeyName.of(key).segments(), provider));
      }
    }
    entries.sort(Comparator.comparingInt((Entry entry) -> -entry.start().size()));
    return List.copyOf(entries);
  }

  /** How the keys of a provider begin. */
  private record Entry(List<String> start, ProviderLibrary provider) {
    boolean isOf(KeyName key) {
      return key.segments().size() >= start.size()
          && key.segments().subList(0, start.size()).equals(start);
    }
  }

  /**
   * Returns why a key has no effect in a scope because nothing reads it; nothing when something
   * does or nobody can know.
   */
  public Optional<String> missing(KeyName key, ConfigKey known, Scope scope) {
    if (libraries.isEmpty()) {
      return Optional.empty();
    }
    List<ProviderLibrary> readers = readers(key);
    if (readers.isEmpty() || readers.stream().anyMatch(it -> has(it, scope))) {
      return Optional.empty();
    }
    String provider = known.provider().orElseGet(() -> lastSegment(readers.get(0)));
    return Optional.of(
        "no library of '" + provider + "' for " + known.framework() + " is on the class path");
  }

  private static String lastSegment(ProviderLibrary provider) {
    String key = provider.keys().get(0);
    return key.substring(key.lastIndexOf('.') + 1);
  }

  private boolean has(ProviderLibrary provider, Scope scope) {
    return libraries.isPresent()
        && provider.artifacts().stream()
            .anyMatch(it -> libraries.get().find(it, scope).isPresent());
  }

  /** Frameworks share beginnings of keys: for each, the most specific one counts. */
  private List<ProviderLibrary> readers(KeyName key) {
    Map<String, ProviderLibrary> readers = new TreeMap<>();
    for (Entry entry : entries.get()) {
      if (entry.isOf(key)) {
        readers.putIfAbsent(entry.provider().framework(), entry.provider());
      }
    }
    return List.copyOf(readers.values());
  }

  /**
   * Returns whether a selector's word chooses the provider that a key is for; nothing when the word
   * is of no provider of the framework.
   */
  public Optional<Boolean> isSelected(KeyName key, String framework, String word) {
    List<ProviderLibrary> chosen =
        entries.get().stream()
            .map(Entry::provider)
            .filter(it -> it.framework().equals(framework))
            .filter(it -> it.selectors().stream().anyMatch(word::equalsIgnoreCase))
            .toList();
    return chosen.isEmpty()
        ? Optional.empty()
        : Optional.of(readers(key).stream().anyMatch(chosen::contains));
  }

  /** The words that choose the provider that a key is for. */
  public List<String> selectors(KeyName key, String framework) {
    return readers(key).stream()
        .filter(it -> it.framework().equals(framework))
        .flatMap(it -> it.selectors().stream())
        .toList();
  }
}
