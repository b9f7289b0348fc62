package io.github.modelaudit.mojo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What this plugin is called, where Maven does not say it, because another plugin runs. */
record OwnCoordinates(String groupId, String artifactId, String version) {
  private static final String FILE =
      "/META-INF/maven/io.github.model-audit/model-audit-maven-plugin/pom.properties";

  /** Reads what the build of the plugin has put into its jar. */
  static OwnCoordinates read() {
    var properties = new Properties();
    try (InputStream in = OwnCoordinates.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The jar of the plugin lacks '" + FILE + "'.");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new OwnCoordinates(
        properties.getProperty("groupId"),
        properties.getProperty("artifactId"),
        properties.getProperty("version"));
  }
}
