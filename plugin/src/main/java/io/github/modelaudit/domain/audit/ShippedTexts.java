package io.github.modelaudit.domain.audit;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Texts of a build that show whether obligations are met, as far as the build names them.
 *
 * @param notice the notice file in what is shipped; absent when the build names none
 * @param displays files in which phrases are shown to users; empty when the build names none
 */
public record ShippedTexts(Optional<Text> notice, List<Text> displays) {
  /** The build names no file. */
  public static final ShippedTexts NONE = new ShippedTexts(Optional.empty(), List.of());

  /**
   * One file.
   *
   * @param name how messages call it
   * @param content absent when there is no such file
   */
  public record Text(String name, Optional<String> content) {
    public Text {
      requireNonNull(name, "name");
      requireNonNull(content, "content");
    }

    /** True when the words occur, whatever white space is between them. */
    public boolean holds(String words) {
      return content.filter(text -> spaced(text).contains(spaced(words))).isPresent();
    }

    private static String spaced(String text) {
      return text.replaceAll("\\s+", " ").strip();
    }
  }

  public ShippedTexts {
    requireNonNull(notice, "notice");
    displays = List.copyOf(displays);
  }
}
