package io.github.modelaudit.discovery.detector;

import io.github.modelaudit.discovery.bytecode.CodeValue.Lookup;
import io.github.modelaudit.discovery.config.Configuration;
import io.github.modelaudit.discovery.config.KeyName;
import io.github.modelaudit.discovery.config.Resolution;
import io.github.modelaudit.discovery.config.Setting;
import io.github.modelaudit.discovery.config.View;
import java.util.Map;
import java.util.Optional;

/** Resolves what code looks up outside of itself. */
final class CodeLookups {
  private final Configuration configuration;
  private final Map<String, String> environment;

  CodeLookups(Configuration configuration, Map<String, String> environment) {
    this.configuration = configuration;
    this.environment = Map.copyOf(environment);
  }

  /** Returns the value that the code would see in a view. */
  Resolution resolve(Lookup lookup, View view) {
    return switch (lookup.source()) {
      case CONFIGURATION -> configured(lookup, view);
      case ENVIRONMENT ->
          Optional.ofNullable(environment.get(lookup.expression()))
              .<Resolution>map(Resolution.Resolved::new)
              .orElseGet(() -> otherwise(lookup, "the environment variable"));
      case SYSTEM_PROPERTY -> otherwise(lookup, "the system property");
    };
  }

  private Resolution configured(Lookup lookup, View view) {
    Resolution resolution = configuration.resolve(lookup.expression(), view);
    return switch (resolution.kind()) {
      case RESOLVED -> resolution;
      case OPEN -> lookup.otherwise().<Resolution>map(Resolution.Resolved::new).orElse(resolution);
    };
  }

  private static Resolution otherwise(Lookup lookup, String what) {
    return lookup
        .otherwise()
        .<Resolution>map(Resolution.Resolved::new)
        .orElseGet(() -> new Resolution.Open(what + " '" + lookup.expression() + "' decides it"));
  }

  /** Returns the setting that a lookup of one key finds. */
  Optional<Setting> setting(Lookup lookup, View view) {
    String expression = lookup.expression();
    boolean isOneKey =
        expression.startsWith("${") && expression.indexOf('}') == expression.length() - 1;
    if (!isOneKey) {
      return Optional.empty();
    }
    String key = expression.substring(2, expression.length() - 1);
    return configuration
        .find(KeyName.of(key), view)
        .or(() -> configuration.find(KeyName.of(beforeColon(key)), view));
  }

  private static String beforeColon(String key) {
    int colon = key.indexOf(':');
    return colon < 0 ? key : key.substring(0, colon);
  }
}
