package io.github.modelaudit.discovery.detector;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows the values that people write where a model's name will stand one day, or never. */
public final class StandIns {
  private static final Pattern TEMPLATE =
      Pattern.compile(
          "(?i)<[^>]*>|(?:your|my|insert|enter)[-_ ].*(?:model|deployment|name|id|endpoint).*"
              + "|(?:model|deployment)[-_](?:name|id)|change[-_]?me|replace[-_]?me|todo|tbd|x{3,}|\\.{3}|\\*+");
  private static final Set<String> NOTHING = Set.of("", "none", "null", "auto");
  private static final Set<String> STAND_INS =
      Set.of(
          "foo",
          "bar",
          "dummy",
          "mock",
          "fake",
          "test",
          "model",
          "test-model",
          "mock-model",
          "fake-model",
          "dummy-model");

  private StandIns() {}

  /**
   * True when the value says by its form that somebody has to fill it in, or that there is none.
   */
  public static boolean isTemplate(String value) {
    return NOTHING.contains(value.toLowerCase(Locale.ROOT)) || TEMPLATE.matcher(value).matches();
  }

  /** True for the words that tests put in a model's place. */
  static boolean isTestDouble(String value) {
    return STAND_INS.contains(value.toLowerCase(Locale.ROOT));
  }
}
