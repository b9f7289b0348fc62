package io.github.modelaudit.licensing.text;

import io.github.modelaudit.knowledge.TextMarks;
import io.github.modelaudit.knowledge.text.TextWord;
import io.github.modelaudit.knowledge.text.TextWords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the license whose text is known by its hash, and the one whose marks a text has. */
final class KnownMarks {
  /** A title stands among the first words; further down a license is only spoken of. */
  private static final int TITLE_WITHIN = 40;

  /** A shorter text names a license, and is none. */
  private static final int FEWEST_WORDS = 60;

  private final List<Mark> marks;

  private record Mark(
      String license, List<String> titles, List<String> phrases, List<String> hashes) {}

  KnownMarks(List<TextMarks> marks) {
    this.marks =
        marks.stream()
            .map(
                mark ->
                    new Mark(
                        mark.license(),
                        mark.titles().stream().map(KnownMarks::plain).toList(),
                        mark.phrases().stream().map(KnownMarks::plain).toList(),
                        mark.hashes()))
            .toList();
  }

  /** Returns the license that has exactly these words. */
  Optional<String> exactly(List<TextWord> words) {
    String digest = TextDigest.of(joined(words).strip().getBytes(StandardCharsets.UTF_8));
    return marks.stream()
        .filter(mark -> mark.hashes().contains(digest))
        .map(Mark::license)
        .findFirst();
  }

  /** Returns the license whose phrases or title the text has; of several titles the longest. */
  Optional<String> find(List<TextWord> words) {
    return words.size() < FEWEST_WORDS
        ? Optional.empty()
        : byPhrases(joined(words)).or(() -> byTitle(start(words)));
  }

  private Optional<String> byPhrases(String text) {
    return marks.stream()
        .filter(mark -> !mark.phrases().isEmpty())
        .filter(mark -> mark.phrases().stream().allMatch(text::contains))
        .map(Mark::license)
        .findFirst();
  }

  private Optional<String> byTitle(String start) {
    List<String> found = new ArrayList<>();
    int longest = 0;
    for (Mark mark : marks) {
      for (String title : mark.titles()) {
        if (title.length() > longest && start.contains(title)) {
          longest = title.length();
          found.add(mark.license());
        }
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
  }

  private static String start(List<TextWord> words) {
    return joined(words.subList(0, Math.min(words.size(), TITLE_WITHIN)));
  }

  private static String plain(String phrase) {
    return joined(TextWords.of(phrase));
  }

  private static String joined(List<TextWord> words) {
    return words.stream().map(TextWord::word).collect(Collectors.joining(" ", " ", " "));
  }
}
