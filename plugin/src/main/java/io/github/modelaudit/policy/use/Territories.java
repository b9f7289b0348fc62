package io.github.modelaudit.policy.use;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Answers which territories have ground in common; the Union covers its member states. */
public final class Territories {
  /** The European Union, as policies and licenses write it. */
  public static final String UNION = "EU";

  private static final Set<String> MEMBERS =
      Set.of(
          "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT",
          "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE");
  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  private Territories() {}

  /** True for an ISO 3166-1 alpha-2 code and for the Union. */
  public static boolean isKnown(String territory) {
    return territory.equals(UNION) || COUNTRIES.contains(territory);
  }

  /** Returns the first of the given territories that has ground in common with another. */
  static Optional<String> firstTouching(String territory, SortedSet<String> given) {
    return given.stream().filter(other -> touch(territory, other)).findFirst();
  }

  private static boolean touch(String one, String other) {
    return one.equals(other) || covers(one, other) || covers(other, one);
  }

  private static boolean covers(String whole, String part) {
    return whole.equals(UNION) && MEMBERS.contains(part);
  }
}
