package io.github.modelaudit.policy.settings;

/** Writes numbers the same way everywhere, for example {@code 700 000 000}. */
public final class Amounts {
  private Amounts() {}

  /** Returns the digits in groups of three, set apart by a space. */
  public static String grouped(long number) {
    String digits = Long.toString(number);
    var text = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      int left = digits.length() - i;
      if (i > 0 && left % 3 == 0 && Character.isDigit(digits.charAt(i - 1))) {
        text.append(' ');
      }
      text.append(digits.charAt(i));
    }
    return text.toString();
  }
}
