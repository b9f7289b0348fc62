package io.github.modelaudit.licensing;

import io.github.modelaudit.domain.text.ExtractedClause;
import io.github.modelaudit.domain.text.LegalText;
import io.github.modelaudit.domain.text.TextMatch;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words what a license file is. */
final class TextWording {
  private TextWording() {}

  static String of(LegalText.Read text) {
    String what =
        text.matches().isEmpty()
            ? "a text that nobody here knows"
            : text.matches().stream()
                .map(TextWording::match)
                .collect(Collectors.joining(", with "));
    boolean isPlain =
        text.matches().stream().allMatch(match -> match.form() == TextMatch.Form.STANDARD);
    String shares = isPlain && !text.matches().isEmpty() ? "" : shares(text);
    return what + shares + clauses(text.clauses());
  }

  private static String match(TextMatch match) {
    String licenses = String.join(" or ", match.licenses());
    return switch (match.form()) {
      case STANDARD -> "the text of " + licenses;
      case WITH_ADDITIONS -> "the text of " + licenses + " with additions";
      case CHANGED -> "a changed text of " + licenses;
      case TITLED -> "a text with the marks of " + licenses;
    };
  }

  private static String shares(LegalText.Read text) {
    String found =
        text.matches().stream()
            .filter(match -> match.found().isPresent())
            .findFirst()
            .map(match -> match.found().getAsInt() + " % of it found, ")
            .orElse("");
    return " (" + found + text.unexplained() + " % of the file not explained)";
  }

  private static String clauses(List<ExtractedClause> clauses) {
    return clauses.isEmpty()
        ? ""
        : "; extracted, unconfirmed: "
            + clauses.stream()
                .map(clause -> clause.topic().words() + " (" + clause.value() + ")")
                .collect(Collectors.joining(", "));
  }
}
