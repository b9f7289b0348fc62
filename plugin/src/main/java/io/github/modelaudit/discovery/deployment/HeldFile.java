package io.github.modelaudit.discovery.deployment;

import static java.util.Objects.requireNonNull;

/**
 * A configuration file of a program that a resource of Kubernetes holds or is made from.
 *
 * @param name the name under which the program finds it
 * @param place where its text begins
 */
public record HeldFile(String name, String text, Place place) {
  public HeldFile {
    requireNonNull(name, "name");
    requireNonNull(text, "text");
    requireNonNull(place, "place");
  }
}
