package io.github.modelaudit.knowledge.text;

import java.util.Set;

/**
 * Words that can turn what a license grants: one of them added to a standard text, or missing from
 * it, makes it another text, however short the change.
 */
public final class SignalWords {
  private static final Set<String> WORDS =
      Set.of(
          "not",
          "no",
          "non",
          "never",
          "nor",
          "without",
          "except",
          "unless",
          "only",
          "solely",
          "must",
          "shall",
          "may",
          "cannot",
          "prohibited",
          "forbidden",
          "restricted",
          "restriction",
          "restrictions",
          "commercial",
          "commercially",
          "noncommercial",
          "commons",
          "military",
          "research",
          "academic",
          "evaluation",
          "personal",
          "revenue",
          "users",
          "fee",
          "sell",
          "royalty",
          "territory",
          "export",
          "condition",
          "conditions",
          "provided",
          "require",
          "requires",
          "required",
          "permission",
          "prior",
          "consent",
          "agree",
          "comply",
          "terms",
          "policy",
          "acceptable",
          "behavioral",
          "display",
          "prominently",
          "competing",
          "union",
          "terminate",
          "terminates",
          "revoke",
          "revocable");

  private SignalWords() {}

  static Set<String> all() {
    return WORDS;
  }

  /** True for a word, as {@link TextWords} writes it, that can change what is granted. */
  public static boolean isSignal(String word) {
    return WORDS.contains(word);
  }
}
