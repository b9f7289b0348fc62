package io.github.modelaudit.discovery.project;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the build and its surroundings add to the files of a project.
 *
 * @param buildProperties what resource filtering fills in
 * @param environment the variables that placeholders may fall back to; empty unless wanted
 * @param settings what the build starts the program or its tests with
 */
public record GivenValues(
    Map<String, String> buildProperties,
    Map<String, String> environment,
    List<GivenSetting> settings) {
  public GivenValues {
    buildProperties = Collections.unmodifiableMap(new TreeMap<>(buildProperties));
    environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    settings = List.copyOf(settings);
  }
}
