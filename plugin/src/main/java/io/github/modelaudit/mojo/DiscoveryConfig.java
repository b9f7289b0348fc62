package io.github.modelaudit.mojo;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;

/**
 * The {@code <discovery>} element of the pom: what is looked at.
 *
 * <p>Mutable because Maven fills it field by field.
 */
public final class DiscoveryConfig {
  /** Ids of the detectors that run; all when empty. */
  List<String> only = List.of();

  /** Ids of detectors that do not run; {@code docs/guide/discovery.md} lists them. */
  List<String> off = List.of();

  /** Globs of files that count, relative to the root of the build; everything when empty. */
  List<String> includes = List.of();

  /** Globs of files that do not count. */
  List<String> excludes = List.of();

  /** Bills of materials to take models from: CycloneDX, or SPDX 3 as JSON. */
  List<File> boms = List.of();

  /** Configuration keys of the team's own that name models. */
  List<KeyConfig> keys = List.of();

  /** Called by Maven for {@code <discovery>text</discovery>}, and for the property. */
  public void set(String text) {
    this.only = Stream.of(text.split(",")).map(String::strip).filter(it -> !it.isEmpty()).toList();
  }
}
