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

/** All settings of a project, and what each of its views makes of them. */
public final class Configuration {
  private final Map<String, Map<View, Setting>> deciding = new HashMap<>();
  private final List<Setting> settings;
  private final SortedSet<View> views = new TreeSet<>();
  private final Map<String, String> buildProperties;
  private final Map<String, String> environment;

  /**
   * @param settings in the order in which later ones override earlier ones of the same rank
   */
  public Configuration(
      List<Setting> settings,
      Map<String, String> buildProperties,
      Map<String, String> environment) {
    this.settings = settings.stream().sorted(Comparator.comparingInt(Setting::rank)).toList();
    this.buildProperties = Map.copyOf(buildProperties);
    this.environment = Map.copyOf(environment);
    views.add(new View(Scope.MAIN, Optional.empty()));
    for (Setting setting : this.settings) {
      deciding
          .computeIfAbsent(setting.key().text(), key -> new HashMap<>())
          .put(setting.view(), setting);
      views.add(setting.view());
    }
  }

  /** Every setting, the weakest first. */
  public List<Setting> settings() {
    return settings;
  }

  /** Every view that some setting is bound to, and the program's own. */
  public List<View> views() {
    return List.copyOf(views);
  }

  /** Returns the setting that decides the value of a key in a view. */
  public Optional<Setting> find(KeyName key, View view) {
    Map<View, Setting> candidates = deciding.getOrDefault(key.text(), Map.of());
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

  private Optional<String> raw(String key, View view) {
    return find(KeyName.of(key), view)
        .map(setting -> filtered(setting.value()))
        .or(() -> Optional.ofNullable(buildProperties.get(key)))
        .or(() -> Optional.ofNullable(environment.get(key)))
        .or(() -> Optional.ofNullable(environment.get(environmentForm(key))));
  }

  private static String environmentForm(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
