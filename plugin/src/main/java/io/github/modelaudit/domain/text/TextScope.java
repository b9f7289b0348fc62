package io.github.modelaudit.domain.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the license in a legal file is about, judged by its path alone. */
public enum TextScope {
  /** The weights, or the repository as a whole. */
  WHOLE,
  /** The code beside the weights. */
  CODE,
  /** A part of the repository: a folder of its own, or what the name of the file says. */
  COMPONENT,
  /** A notice or a use policy beside a license. */
  BESIDE;

  private static final Pattern POLICY = Pattern.compile(".*(?:policy|notice|third.?party).*");
  private static final Pattern CODE_NAME = Pattern.compile(".*code.*");
  private static final Pattern WHOLE_NAME =
      Pattern.compile(
          "(?:(?:model|weights)[-_.])?(?:licen[cs]e|copying)(?:[-_.](?:model|weights|agreement))?"
              + "(?:\\.(?:md|txt|rst))?");

  /** Returns what a file is about. */
  public static TextScope of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (POLICY.matcher(name).matches()) {
      return BESIDE;
    }
    if (path.indexOf('/') >= 0) {
      return COMPONENT;
    }
    if (CODE_NAME.matcher(name).matches()) {
      return CODE;
    }
    return WHOLE_NAME.matcher(name).matches() ? WHOLE : COMPONENT;
  }
}
