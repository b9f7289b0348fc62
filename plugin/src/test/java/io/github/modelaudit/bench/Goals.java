package io.github.modelaudit.bench;

import static java.util.Objects.requireNonNull;

/** The goals that are measured, as a user types them. */
final class Goals {
  static final String EMPTY = "validate";

  /** Asks Maven for the class path, as most goals do, and makes next to nothing of it. */
  static final String CLASS_PATH =
      "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:properties";

  /** Writes down the class path. */
  static final String LIST = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:list";

  static final String LICENSE = "org.codehaus.mojo:license-maven-plugin:2.7.1:add-third-party";
  static final String CYCLONEDX = "org.cyclonedx:cyclonedx-maven-plugin:2.9.3:makeBom";

  private Goals() {}

  /** Our own goal, of the version that was just built. */
  static String check() {
    return "io.github.model-audit:model-audit-maven-plugin:%s:check"
        .formatted(requireNonNull(System.getProperty("it.plugin.version"), "it.plugin.version"));
  }
}
