package io.github.modelaudit.report.format;

import java.util.Locale;

/** The spelling of constants in reports. */
public final class Words {
  private Words() {}

  /** Returns the stable id of a constant: lower case, with '-'. */
  public static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns a constant as words in a sentence: lower case, with spaces. */
  public static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
