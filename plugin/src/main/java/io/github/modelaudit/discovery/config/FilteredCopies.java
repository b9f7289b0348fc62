package io.github.modelaudit.discovery.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes the values that nothing in the sources decides from what the build made of them. The
 * filtered copy of a file may be old, so that the source wins wherever it says enough itself.
 */
final class FilteredCopies {
  private final Function<String, List<Setting>> copies;
  private final Map<String, Map<Place, String>> read = new HashMap<>();

  /**
   * @param copies returns the settings in the copy of a file, by the path as shown; none without
   *     one
   */
  FilteredCopies(Function<String, List<Setting>> copies) {
    this.copies = copies;
  }

  /** What makes two settings of a file and its copy the same. */
  private record Place(String key, View view) {}

  /** Returns the settings, those that stay open with the value of the copy where it has one. */
  List<Setting> fill(Configuration configuration) {
    return configuration.settings().stream()
        .map(it -> isOpen(it, configuration) ? filled(it) : it)
        .toList();
  }

  private static boolean isOpen(Setting setting, Configuration configuration) {
    String value = setting.value();
    boolean mayBe = value.contains("${") || value.indexOf('@') != value.lastIndexOf('@');
    return mayBe && configuration.resolve(value, setting.view()).kind() == Resolution.Kind.OPEN;
  }

  private Setting filled(Setting setting) {
    Map<Place, String> copy =
        read.computeIfAbsent(setting.location().path(), path -> values(copies.apply(path)));
    return Optional.ofNullable(copy.get(new Place(setting.key().text(), setting.view())))
        .map(setting::with)
        .orElse(setting);
  }

  private static Map<Place, String> values(List<Setting> settings) {
    Map<Place, String> values = new HashMap<>();
    settings.forEach(it -> values.put(new Place(it.key().text(), it.view()), it.value()));
    return values;
  }
}
