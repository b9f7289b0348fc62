package io.github.modelaudit.hub;

import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.RepoType;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.Refusal;
import io.github.modelaudit.hub.http.Answer;
import io.github.modelaudit.hub.read.ErrorText;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads answers that are no success: the error code first, then the words for a disabled
 * repository, then the status.
 */
final class Refusals {
  private static final String BAD_CREDENTIALS = "invalid credentials in authorization header";
  private static final String DISABLED = "access to this resource is disabled";

  private final ErrorText words = new ErrorText();

  /** True when the hub rejects the token itself, so that public repositories fail too. */
  boolean isBadToken(Answer answer) {
    return answer.status() == 401 && code(answer).isEmpty() && says(answer, BAD_CREDENTIALS);
  }

  /** True when the hub knows what is wrong, so that asking in another way is of no use. */
  boolean isExplained(Answer answer) {
    return code(answer).isPresent();
  }

  /**
   * Returns what the answer means for the repository.
   *
   * @param isAnonymous no token was sent, so that the hub hides whether private ones exist
   */
  FetchOutcome outcome(RepoKey key, Answer answer, boolean isAnonymous) {
    return switch (code(answer).orElse("")) {
      case "RepoNotFound" -> refused(key, Refusal.MISSING, answer);
      case "RevisionNotFound" -> refused(key, Refusal.REVISION_MISSING, answer);
      case "GatedRepo" -> refused(key, Refusal.FORBIDDEN, answer);
      default ->
          says(answer, DISABLED)
              ? refused(key, Refusal.DISABLED, answer)
              : byStatus(key, answer, isAnonymous);
    };
  }

  private FetchOutcome byStatus(RepoKey key, Answer answer, boolean isAnonymous) {
    return switch (answer.status()) {
      case 401 -> {
        if (isBadToken(answer)) {
          yield refused(key, Refusal.BAD_TOKEN, answer);
        }
        yield refused(key, isAnonymous ? Refusal.MISSING_OR_PRIVATE : Refusal.MISSING, answer);
      }
      case 403 -> refused(key, Refusal.FORBIDDEN, answer);
      case 404, 410 -> strange(key, answer);
      case 451 -> answer.isHtml() ? strange(key, answer) : refused(key, Refusal.MISSING, answer);
      default -> unserved(key, answer);
    };
  }

  /**
   * A hub says with a code of its own that a repository is missing. A wrong address has none, and
   * neither have some mirrors: to take it for missing would empty a lock.
   */
  private static FetchOutcome strange(RepoKey key, Answer answer) {
    return new FetchOutcome.Unreadable(
        key,
        (answer.isHtml() ? "a web page with status " : "an answer with status ")
            + answer.status()
            + " and without the Hub's error code came, as from a wrong address, or from a mirror"
            + " that has no such repository");
  }

  private FetchOutcome unserved(RepoKey key, Answer answer) {
    if (answer.status() == 400 && key.repo().type() == RepoType.DATASET) {
      return new FetchOutcome.Unreachable(
          key, "the hub or mirror does not serve datasets (" + describe(answer) + ")");
    }
    return new FetchOutcome.Unreadable(key, "the hub answers with " + describe(answer));
  }

  private FetchOutcome refused(RepoKey key, Refusal refusal, Answer answer) {
    return new FetchOutcome.Refused(key, refusal, describe(answer));
  }

  /** True when an answer says it is a web page; cards may well begin with a tag of HTML. */
  static boolean isPage(Answer answer) {
    return answer.header("Content-Type").filter(type -> type.contains("html")).isPresent();
  }

  /** Returns why an answer brings no text of a file, the end of a sentence. */
  String reason(Answer answer) {
    return answer.isSuccessful()
        ? "a web page came instead of it"
        : "the hub answers with " + describe(answer);
  }

  /**
   * True when an answer that brings no text of a listed file says nothing lasting of that file: a
   * web page from whoever stands between, a bad token, or a hub that cannot answer now.
   */
  boolean isPassing(Answer answer) {
    boolean isLasting =
        switch (answer.status()) {
          case 401 -> !isBadToken(answer);
          case 403, 404, 410, 451 -> true;
          default -> false;
        };
    return answer.isHtml() || !isLasting;
  }

  /** The answer in words, for example {@code status 404, RepoNotFound: Repository not found}. */
  String describe(Answer answer) {
    String code = code(answer).map(name -> ", " + ErrorText.clean(name)).orElse("");
    return "status " + answer.status() + code + message(answer).map(": "::concat).orElse("");
  }

  private Optional<String> message(Answer answer) {
    return answer
        .header("X-Error-Message")
        .map(ErrorText::clean)
        .filter(text -> !text.isEmpty())
        .or(() -> words.of(answer.body()));
  }

  private boolean says(Answer answer, String text) {
    return message(answer)
        .filter(message -> message.toLowerCase(Locale.ROOT).contains(text))
        .isPresent();
  }

  static Optional<String> code(Answer answer) {
    return answer.header("X-Error-Code").map(String::trim).filter(code -> !code.isEmpty());
  }
}
