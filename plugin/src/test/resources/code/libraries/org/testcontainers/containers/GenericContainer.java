package org.testcontainers.containers;

public class GenericContainer {
  public Object execInContainer(String... command) {
    return command;
  }
}
