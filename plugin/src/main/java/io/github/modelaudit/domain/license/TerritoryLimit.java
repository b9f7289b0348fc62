package io.github.modelaudit.domain.license;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * A territory in which a license grants nothing.
 *
 * @param territory ISO 3166-1 alpha-2 code, or {@code EU}
 * @param reach the models of the license that it concerns
 */
public record TerritoryLimit(
    String territory, Reach reach, String license, String text, boolean isSure)
    implements Comparable<TerritoryLimit> {
  private static final Comparator<TerritoryLimit> ORDER =
      Comparator.comparing(TerritoryLimit::territory)
          .thenComparing(TerritoryLimit::reach)
          .thenComparing(TerritoryLimit::license)
          .thenComparing(TerritoryLimit::text)
          .thenComparing(TerritoryLimit::isSure);

  /** Which models a limit concerns. */
  public enum Reach {
    ALL_MODELS,
    MULTIMODAL_MODELS
  }

  public TerritoryLimit {
    requireNonNull(territory, "territory");
    requireNonNull(reach, "reach");
    requireNonNull(license, "license");
    requireNonNull(text, "text");
  }

  @Override
  public int compareTo(TerritoryLimit other) {
    return ORDER.compare(this, other);
  }
}
