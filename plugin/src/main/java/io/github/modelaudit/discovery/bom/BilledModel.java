package io.github.modelaudit.discovery.bom;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A model in a bill of materials.
 *
 * @param group who published it, as the bill says; absent when it does not
 * @param purls its package URLs
 * @param urls where it can be had or read about
 * @param line where it stands, counted from 1
 */
public record BilledModel(
    Optional<String> group,
    String name,
    Optional<String> version,
    List<String> purls,
    List<String> urls,
    int line) {
  public BilledModel {
    requireNonNull(group, "group");
    requireNonNull(name, "name");
    requireNonNull(version, "version");
    purls = List.copyOf(purls);
    urls = List.copyOf(urls);
  }
}
