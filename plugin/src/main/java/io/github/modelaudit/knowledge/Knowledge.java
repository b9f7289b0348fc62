package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Everything the tool knows without looking at a project or a hub.
 *
 * @param newest the day on which the newest fact was checked
 */
public record Knowledge(
    LicenseCatalogue licenses,
    LineageTable lineage,
    HostedCatalogue hosted,
    NameMap names,
    DetectionFacts detection,
    OpennessFacts openness,
    PresetCatalogue presets,
    LocalDate newest) {
  public Knowledge {
    requireNonNull(licenses, "licenses");
    requireNonNull(lineage, "lineage");
    requireNonNull(hosted, "hosted");
    requireNonNull(names, "names");
    requireNonNull(detection, "detection");
    requireNonNull(openness, "openness");
    requireNonNull(presets, "presets");
    requireNonNull(newest, "newest");
  }
}
