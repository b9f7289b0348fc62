package io.github.modelaudit.discovery.config;

import io.github.modelaudit.domain.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All settings of a project, and what each of its views makes of them. */
public final class Configuration {
  private final Map<String, Map<View, Setting>> deciding = new HashMap<>();
  private final Map<String, Map<View, Setting>> decidingGiven = new HashMap<>();
  private final List<Setting> settings;
  private final List<Setting> given;
  private final SortedSet<View> views = new TreeSet<>();
  private final Map<String, String> buildProperties;
  private final Map<String, String> environment;

  /** A configuration of files alone. */
  public Configuration(
      List<Setting> settings,
      Map<String, String> buildProperties,
      Map<String, String> environment) {
    this(settings, List.of(), buildProperties, environment);
  }

  /**
   * @param settings in the order in which later ones override earlier ones of the same rank
   * @param given what the program is started with, a later one overriding an earlier one
   */
  public Configuration(
      List<Setting> settings,
      List<Setting> given,
      Map<String, String> buildProperties,
      Map<String, String> environment) {
    this.settings = settings.stream().sorted(Comparator.comparingInt(Setting::rank)).toList();
    this.given = List.copyOf(given);
    this.buildProperties = Map.copyOf(buildProperties);
    this.environment = Map.copyOf(environment);
    views.add(new View(Scope.MAIN, Optional.empty()));
    for (Setting setting : this.settings) {
      deciding
          .computeIfAbsent(setting.key().text(), key -> new HashMap<>())
          .put(setting.view(), setting);
      views.add(setting.view());
    }
    for (Setting setting : this.given) {
      decidingGiven
          .computeIfAbsent(EnvironmentForm.of(setting.key()), form -> new HashMap<>())
          .put(setting.view(), setting);
      views.add(setting.view());
    }
  }

  /** Every setting of a file, the weakest first. */
  public List<Setting> settings() {
    return settings;
  }

  /** What the program is started with. */
  public List<Setting> given() {
    return given;
  }

  /** Returns the same configuration for a program that is also started with other settings. */
  public Configuration startedWith(List<Setting> others) {
    List<Setting> both = Stream.concat(given.stream(), others.stream()).toList();
    return new Configuration(settings, both, buildProperties, environment);
  }

  /** Every view that some setting is bound to, and the program's own. */
  public List<View> views() {
    return List.copyOf(views);
  }

  /**
   * Returns the setting that decides the value of a key in a view. A file comes before what the
   * program is started with in the same scope: that may differ from one machine to the next.
   */
  public Optional<Setting> find(KeyName key, View view) {
    Map<View, Setting> inFiles = deciding.getOrDefault(key.text(), Map.of());
    Map<View, Setting> started = given(EnvironmentForm.of(key));
    for (View seen : visible(view)) {
      Setting found = inFiles.getOrDefault(seen, started.get(seen));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private Map<View, Setting> given(String form) {
    return decidingGiven.isEmpty() ? Map.of() : decidingGiven.getOrDefault(form, Map.of());
  }

  private static Optional<Setting> first(Map<View, Setting> candidates, View view) {
    return visible(view).stream().filter(candidates::containsKey).findFirst().map(candidates::get);
  }

  /**
   * What a view sees, the strongest first: a test sees the program's configuration below its own.
   */
  private static List<View> visible(View view) {
    List<View> seen = new ArrayList<>();
    seen.add(view);
    seen.add(new View(view.scope(), Optional.empty()));
    if (view.scope() != Scope.MAIN) {
      seen.add(new View(Scope.MAIN, view.profile()));
      seen.add(new View(Scope.MAIN, Optional.empty()));
    }
    return seen;
  }

  /** Fills in the placeholders of a value as the program would in a view. */
  public Resolution resolve(String value, View view) {
    return new PlaceholderResolver(key -> raw(key, view)).resolve(filtered(value));
  }

  private String filtered(String value) {
    return isFiltered(value) ? new Filtering(buildProperties).apply(value) : value;
  }

  private static boolean isFiltered(String value) {
    return value.indexOf('@') != value.lastIndexOf('@');
  }

  private Optional<String> raw(String text, View view) {
    KeyName key = KeyName.of(text);
    return first(deciding.getOrDefault(key.text(), Map.of()), view)
        .map(setting -> filtered(setting.value()))
        .or(() -> Optional.ofNullable(buildProperties.get(text)))
        .or(() -> first(given(EnvironmentForm.of(key)), view).map(Setting::value))
        .or(() -> Optional.ofNullable(environment.get(text)))
        .or(() -> Optional.ofNullable(environment.get(environmentForm(text))));
  }

  private static String environmentForm(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
