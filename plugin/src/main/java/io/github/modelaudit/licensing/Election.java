package io.github.modelaudit.licensing;

import io.github.modelaudit.domain.license.LicenseBundle;
import io.github.modelaudit.domain.license.LicenseResolution;
import java.util.HashMap;
import java.util.Map;

/**
 * What a user has chosen wherever an author lets them choose between licenses.
 *
 * @param chosen the alternatives, by the id of the model whose author offers them
 */
public record Election(Map<String, LicenseBundle> chosen) {
  /** Nothing is chosen. */
  public static final Election NONE = new Election(Map.of());

  public Election {
    chosen = Map.copyOf(chosen);
  }

  /** Returns this election with one more choice made. */
  public Election with(String model, LicenseBundle alternative) {
    Map<String, LicenseBundle> more = new HashMap<>(chosen);
    more.put(model, alternative);
    return new Election(more);
  }

  /** Returns a resolution with the choice made; any other is returned as it is. */
  LicenseResolution apply(String model, LicenseResolution license) {
    LicenseBundle alternative = chosen.get(model);
    if (alternative == null || !(license instanceof LicenseResolution.Choice choice)) {
      return license;
    }
    return choice.alternatives().contains(alternative) ? choice.choosing(alternative) : license;
  }
}
