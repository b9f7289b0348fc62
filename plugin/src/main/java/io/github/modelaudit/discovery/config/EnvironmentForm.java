package io.github.modelaudit.discovery.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an environment variable in the form in which frameworks compare it with keys. They do
 * not agree whether a hyphen is dropped or becomes an underscore, so neither counts here.
 *
 * @param folded the letters and digits of the name, in lower case
 * @param profile the profile in front of the name, which begins with an underscore then
 */
public record EnvironmentForm(String folded, Optional<String> profile) {
  private static final Pattern OF_PROFILE = Pattern.compile("_([A-Za-z0-9]+)_(.+)");

  /** Reads the name of a variable. */
  public static EnvironmentForm of(String variable) {
    Matcher matcher = OF_PROFILE.matcher(variable);
    return matcher.matches()
        ? new EnvironmentForm(
            fold(matcher.group(2)), Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)))
        : new EnvironmentForm(fold(variable), Optional.empty());
  }

  /** Returns the form of the variable that a key is set by. */
  public static String of(KeyName key) {
    return fold(String.join("", key.segments()));
  }

  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(Math.min(text.length(), KeyName.MAX_LENGTH));
    for (int i = 0; i < text.length() && folded.length() < KeyName.MAX_LENGTH; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        folded.append(c);
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  /** The form as a key of one segment. */
  KeyName name() {
    return new KeyName(List.of(folded), Optional.empty());
  }
}
