package io.github.modelaudit.licensing;

import io.github.modelaudit.domain.hub.FetchOutcome;

/** Says why a fetch gave no facts. */
final class FetchGap {
  private FetchGap() {}

  static String reason(FetchOutcome outcome) {
    String name = "'" + outcome.key() + "'";
    return switch (outcome.kind()) {
      case FETCHED -> name + " was read.";
      case REFUSED -> refusal(name, (FetchOutcome.Refused) outcome);
      case UNREACHABLE ->
          "The hub could not be reached for "
              + name
              + ": "
              + sentence(((FetchOutcome.Unreachable) outcome).reason());
      case UNREADABLE ->
          "The answer for "
              + name
              + " could not be understood: "
              + sentence(((FetchOutcome.Unreadable) outcome).reason());
      case NOT_ATTEMPTED ->
          "The hub was not asked for "
              + name
              + ": "
              + sentence(((FetchOutcome.NotAttempted) outcome).reason());
    };
  }

  private static String refusal(String name, FetchOutcome.Refused refused) {
    return switch (refused.refusal()) {
      case MISSING -> name + " does not exist on the hub.";
      case MISSING_OR_PRIVATE -> name + " does not exist on the hub, or is private.";
      case REVISION_MISSING -> name + " exists on the hub, the revision does not.";
      case DISABLED -> name + " has been taken down.";
      case FORBIDDEN -> "Access to " + name + " is forbidden.";
      case BAD_TOKEN -> "The hub rejects the token when asked for " + name + ".";
    };
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }
}
