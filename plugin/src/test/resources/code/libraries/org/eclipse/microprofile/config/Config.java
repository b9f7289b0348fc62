package org.eclipse.microprofile.config;

import java.util.Optional;

public interface Config {
  <T> T getValue(String name, Class<T> type);

  <T> Optional<T> getOptionalValue(String name, Class<T> type);
}
