package io.github.modelaudit.discovery.detector;

import io.github.modelaudit.discovery.config.KeyName;
import io.github.modelaudit.discovery.config.KeyPattern;
import io.github.modelaudit.knowledge.ConfigKey;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what is known about a key, however a framework lets the user spell it. */
final class ModelKeys {
  private static final Set<ConfigKey.Kind> CONTROLS =
      EnumSet.of(ConfigKey.Kind.BASE_URL, ConfigKey.Kind.SELECTOR, ConfigKey.Kind.ENABLED);

  private final Map<String, List<Known>> modelKeys = new HashMap<>();
  private final List<Known> controls;

  ModelKeys(List<ConfigKey> keys) {
    List<Known> all = keys.stream().map(Known::new).toList();
    this.controls = all.stream().filter(known -> CONTROLS.contains(known.key().kind())).toList();
    this.modelKeys.putAll(
        all.stream()
            .filter(known -> !CONTROLS.contains(known.key().kind()))
            .sorted(Comparator.comparingLong(Known::wildcards))
            .collect(Collectors.groupingBy(known -> bucket(KeyName.of(known.key().key())))));
  }

  /** A key of the catalogue, ready to be compared. */
  record Known(ConfigKey key, KeyPattern pattern) {
    Known(ConfigKey key) {
      this(key, new KeyPattern(key.key()));
    }

    long wildcards() {
      return key.key().chars().filter(c -> c == '*').count();
    }
  }

  /** A key that names a model, with the names that the user chose in it. */
  record Match(ConfigKey key, List<String> names) {}

  /** Returns the most specific key that names a model; nothing for any other key. */
  Optional<Match> find(KeyName name) {
    for (Known known : modelKeys.getOrDefault(bucket(name), List.of())) {
      Optional<List<String>> names = known.pattern().match(name);
      if (names.isPresent()) {
        return Optional.of(new Match(known.key(), names.get()));
      }
    }
    return Optional.empty();
  }

  /** Returns the keys of a kind that bear on a key that names a model, the most specific first. */
  List<KeyName> controls(ConfigKey.Kind kind, Match match) {
    return controls.stream()
        .filter(known -> known.key().kind() == kind)
        .filter(known -> bearsOn(known.key(), match.key()))
        .sorted(Comparator.comparing(known -> known.key().role().isEmpty()))
        .flatMap(known -> filled(known, match.names()).stream())
        .distinct()
        .toList();
  }

  private static List<KeyName> filled(Known known, List<String> names) {
    return known.pattern().fill(names).stream().toList();
  }

  private static boolean bearsOn(ConfigKey control, ConfigKey model) {
    boolean isSameProvider =
        control.provider().isEmpty() || control.provider().equals(model.provider());
    boolean isSameRole = control.role().isEmpty() || control.role().equals(model.role());
    return control.framework().equals(model.framework()) && isSameProvider && isSameRole;
  }

  private static String bucket(KeyName name) {
    String first = name.segments().isEmpty() ? "" : name.segments().get(0);
    return name.segments().size() + first;
  }
}
