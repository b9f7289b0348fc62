package io.github.modelaudit.discovery.detector;

import io.github.modelaudit.discovery.config.EnvironmentForm;
import io.github.modelaudit.discovery.config.KeyName;
import io.github.modelaudit.discovery.config.KeyPattern;
import io.github.modelaudit.discovery.config.Setting;
import io.github.modelaudit.knowledge.ConfigKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is known about a key, however a framework lets the user spell it. */
final class ModelKeys {
  /** What bears on the keys that name models. */
  private static final Set<ConfigKey.Kind> CONTROLS =
      EnumSet.of(
          ConfigKey.Kind.BASE_URL,
          ConfigKey.Kind.SELECTOR,
          ConfigKey.Kind.ENABLED,
          ConfigKey.Kind.PROVIDER,
          ConfigKey.Kind.LIBRARY_MODEL);

  /** What may name a model by the class that contains it, and mostly names none. */
  private static final Set<ConfigKey.Kind> CLASSES =
      EnumSet.of(ConfigKey.Kind.SELECTOR, ConfigKey.Kind.LIBRARY_MODEL);

  private final Map<String, List<Known>> modelKeys = new HashMap<>();
  private final Map<String, Known> fixedForms = new HashMap<>();
  private final List<OpenForm> openForms;
  private final List<Known> controls;

  private final List<ConfigKey> keys;

  ModelKeys(List<ConfigKey> keys) {
    this.keys = List.copyOf(keys);
    List<Known> all = keys.stream().map(Known::of).toList();
    this.controls = all.stream().filter(known -> CONTROLS.contains(known.key().kind())).toList();
    this.modelKeys.putAll(
        all.stream()
            .filter(known -> mayName(known.key().kind()))
            .sorted(Comparator.comparingInt(Known::wildcards))
            .collect(Collectors.groupingBy(known -> bucket(known.pattern().name()))));
    List<OpenForm> open = new ArrayList<>();
    for (List<Known> alike : modelKeys.values()) {
      for (Known known : alike) {
        if (known.wildcards() == 0) {
          fixedForms.put(EnvironmentForm.of(known.pattern().name()), known);
        } else {
          open.add(OpenForm.of(known));
        }
      }
    }
    this.openForms = open.stream().sorted(OpenForm.MOST_SPECIFIC_FIRST).toList();
  }

  private static boolean mayName(ConfigKey.Kind kind) {
    return !CONTROLS.contains(kind) || CLASSES.contains(kind);
  }

  /** True for a kind of key whose value names a model only if that is a class of the catalogue. */
  static boolean isOfClasses(ConfigKey.Kind kind) {
    return CLASSES.contains(kind);
  }

  /** Returns these keys and others. */
  ModelKeys with(List<ConfigKey> others) {
    return others.isEmpty()
        ? this
        : new ModelKeys(Stream.concat(keys.stream(), others.stream()).toList());
  }

  /** A key of the catalogue, ready to be compared. */
  record Known(ConfigKey key, KeyPattern pattern, int wildcards) {
    static Known of(ConfigKey key) {
      var pattern = new KeyPattern(key.key());
      return new Known(key, pattern, pattern.wildcards());
    }
  }

  /**
   * A key that names a model.
   *
   * @param names what the user chose in it
   * @param name the whole key
   */
  record Match(ConfigKey key, List<String> names, KeyName name) {}

  /** Returns the most specific key that names a model; nothing for any other key. */
  Optional<Match> find(KeyName name) {
    for (Known known : modelKeys.getOrDefault(bucket(name), List.of())) {
      Optional<List<String>> names = known.pattern().match(name);
      if (names.isPresent()) {
        return Optional.of(new Match(known.key(), names.get(), name));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the key that an environment variable sets when that names a model. A profile in front
   * of the variable is none of the key's business.
   */
  Optional<Match> findByVariable(String variable) {
    return findByForm(EnvironmentForm.of(variable).folded())
        .filter(match -> !isOfClasses(match.key().kind()));
  }

  /** Returns the key of a setting, of a file or of what the program is started with. */
  Optional<Match> find(Setting setting) {
    return setting.isGiven() ? findByForm(EnvironmentForm.of(setting.key())) : find(setting.key());
  }

  private Optional<Match> findByForm(String form) {
    return findFixed(form)
        .or(() -> findFixed(withoutIndex(form)).filter(match -> match.key().isList()))
        .or(() -> openForms.stream().flatMap(open -> open.match(form).stream()).findFirst());
  }

  private Optional<Match> findFixed(String form) {
    return Optional.ofNullable(fixedForms.get(form))
        .map(known -> new Match(known.key(), List.of(), known.pattern().name()));
  }

  private static String withoutIndex(String form) {
    int end = form.length();
    while (end > 0 && form.charAt(end - 1) >= '0' && form.charAt(end - 1) <= '9') {
      end--;
    }
    return form.substring(0, end);
  }

  /**
   * Returns the keys of a kind that stand beside or above a key that names a model, the nearest
   * first: {@code a.b.enabled} bears on {@code a.b.model} and {@code a.b.c.model}.
   */
  List<KeyName> above(ConfigKey.Kind kind, KeyName name, Match match) {
    return filled(kind, match)
        .filter(control -> isAbove(control.segments(), name.segments()))
        .sorted(Comparator.comparingInt((KeyName control) -> -control.segments().size()))
        .toList();
  }

  /**
   * Returns the keys of a kind that a framework has for what a provider's models share, where the
   * name of the provider is the user's.
   */
  List<KeyName> ofProvider(ConfigKey.Kind kind, Match match, String provider) {
    return controlsOf(kind, match)
        .flatMap(known -> known.pattern().fill(KeyName.of(provider).segments()).stream())
        .filter(control -> !isAbove(control.segments(), match.name().segments()))
        .toList();
  }

  /** True when a selector may choose a provider by this word, as keys of the framework have it. */
  boolean isProviderOf(String framework, KeyName selector, String word) {
    return modelKeys.values().stream()
        .flatMap(List::stream)
        .filter(known -> known.key().framework().equals(framework))
        .filter(known -> !CONTROLS.contains(known.key().kind()))
        .anyMatch(known -> ownPart(known.pattern().name(), selector).startsWith(word));
  }

  /** What follows, in a key, the segments that it shares with a selector: its provider first. */
  static String ownPart(KeyName key, KeyName selector) {
    List<String> own = key.segments();
    int shared = 0;
    while (shared < own.size()
        && shared < selector.segments().size()
        && own.get(shared).equals(selector.segments().get(shared))) {
      shared++;
    }
    return own.stream().skip(shared).collect(Collectors.joining());
  }

  private static boolean isAbove(List<String> control, List<String> model) {
    List<String> folder = control.subList(0, Math.max(0, control.size() - 1));
    return folder.size() < model.size() && folder.equals(model.subList(0, folder.size()));
  }

  /**
   * Returns the keys that choose a provider for the role of a key that names a model. One for a
   * part of the role replaces the one for the whole role where the key names that part.
   */
  List<KeyName> selectors(KeyName name, Match match) {
    List<KeyName> all =
        controlsOf(ConfigKey.Kind.SELECTOR, match)
            .filter(known -> known.key().role().equals(match.key().role()))
            .flatMap(known -> known.pattern().fill(match.names()).stream())
            .toList();
    List<KeyName> parts =
        all.stream().filter(it -> all.stream().anyMatch(other -> isPartOf(it, other))).toList();
    List<KeyName> fitting = parts.stream().filter(it -> names(name, it)).toList();
    return fitting.isEmpty() ? all.stream().filter(it -> !parts.contains(it)).toList() : fitting;
  }

  private static boolean isPartOf(KeyName selector, KeyName other) {
    return selector.text().startsWith(other.text() + ".");
  }

  private static boolean names(KeyName name, KeyName selector) {
    List<String> segments = selector.segments();
    List<String> end = segments.subList(Math.max(0, segments.size() - 2), segments.size());
    return Collections.indexOfSubList(name.segments(), end) >= 0;
  }

  private Stream<KeyName> filled(ConfigKey.Kind kind, Match match) {
    return controlsOf(kind, match).flatMap(it -> it.pattern().fill(match.names()).stream());
  }

  private Stream<Known> controlsOf(ConfigKey.Kind kind, Match match) {
    return controls.stream()
        .filter(known -> known.key().kind() == kind)
        .filter(known -> known.key().framework().equals(match.key().framework()));
  }

  /** A key with one place for a name, as environment variables spell it. */
  private record OpenForm(Known known, String start, String end) {
    static final Comparator<OpenForm> MOST_SPECIFIC_FIRST =
        Comparator.comparingInt((OpenForm form) -> -form.start.length() - form.end.length())
            .thenComparing(form -> form.known.key().key());

    static OpenForm of(Known known) {
      List<String> segments = known.pattern().name().segments();
      int place = segments.indexOf(KeyPattern.ANY);
      int last = segments.lastIndexOf(KeyPattern.ANY);
      return new OpenForm(
          known,
          EnvironmentForm.of(new KeyName(segments.subList(0, place), Optional.empty())),
          EnvironmentForm.of(
              new KeyName(segments.subList(last + 1, segments.size()), Optional.empty())));
    }

    /** Two places for names run together in a variable, where nothing tells them apart. */
    Optional<Match> match(String form) {
      boolean fits =
          known.wildcards() == 1
              && form.length() > start.length() + end.length()
              && form.startsWith(start)
              && form.endsWith(end);
      List<String> names =
          fits ? List.of(form.substring(start.length(), form.length() - end.length())) : List.of();
      return known.pattern().fill(names).map(name -> new Match(known.key(), names, name));
    }
  }

  private static String bucket(KeyName name) {
    String first = name.segments().isEmpty() ? "" : name.segments().get(0);
    return name.segments().size() + first;
  }
}
