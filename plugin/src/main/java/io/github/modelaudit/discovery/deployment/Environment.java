package io.github.modelaudit.discovery.deployment;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The variables that one program is started with. */
public record Environment(Map<String, Word> variables, Optional<String> profile) {
  public Environment {
    variables = Collections.unmodifiableMap(new TreeMap<>(variables));
    requireNonNull(profile, "profile");
  }
}
