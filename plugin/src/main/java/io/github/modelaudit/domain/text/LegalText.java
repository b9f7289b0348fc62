package io.github.modelaudit.domain.text;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What came of reading a license, notice or policy file. Unread is not the same as empty. */
public sealed interface LegalText {

  /** Tells the alternatives apart. */
  enum Kind {
    READ,
    UNREAD
  }

  Kind kind();

  /**
   * The file was read.
   *
   * @param sha256 digest of its bytes, lower-case hex
   * @param matches the licenses recognised in it, the one that explains most first; empty when
   *     nobody knows the text
   * @param unexplained the share of its words that no recognised standard text explains, in per
   *     cent rounded up; 0 only when every word is explained
   * @param clauses what the unexplained words seem to say; extracted by pattern, confirmed by
   *     nobody
   */
  record Read(
      String sha256, List<TextMatch> matches, int unexplained, List<ExtractedClause> clauses)
      implements LegalText {
    public Read {
      requireNonNull(sha256, "sha256");
      matches = List.copyOf(matches);
      clauses = clauses.stream().sorted().distinct().toList();
    }

    @Override
    public Kind kind() {
      return Kind.READ;
    }
  }

  /**
   * The file is there and could not be read.
   *
   * @param reason the end of a sentence, for example that it is behind the gate
   */
  record Unread(String reason) implements LegalText {
    public Unread {
      requireNonNull(reason, "reason");
    }

    @Override
    public Kind kind() {
      return Kind.UNREAD;
    }
  }
}
