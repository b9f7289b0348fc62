package io.github.modelaudit.domain.hub;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.RepoKey;
import java.util.List;

/** What came of asking a hub for one repository. */
public sealed interface FetchOutcome {

  /** Tells the alternatives apart. */
  enum Kind {
    FETCHED,
    REFUSED,
    UNREACHABLE,
    UNREADABLE,
    NOT_ATTEMPTED
  }

  /** What was asked for. */
  RepoKey key();

  Kind kind();

  /**
   * The hub gave the facts.
   *
   * @param notices what the user should know about how they were obtained, full sentences
   */
  record Fetched(RepoKey key, HubRecord facts, List<String> notices) implements FetchOutcome {
    public Fetched {
      requireNonNull(key, "key");
      requireNonNull(facts, "facts");
      notices = List.copyOf(notices);
    }

    @Override
    public Kind kind() {
      return Kind.FETCHED;
    }

    /** True when the repository goes by another id than the one asked for, casing aside. */
    public boolean isRenamed() {
      return !facts.id().isSameRepository(key.repo());
    }
  }

  /** The hub answered, and did not give the facts. */
  record Refused(RepoKey key, Refusal refusal, String detail) implements FetchOutcome {
    public Refused {
      requireNonNull(key, "key");
      requireNonNull(refusal, "refusal");
      requireNonNull(detail, "detail");
    }

    @Override
    public Kind kind() {
      return Kind.REFUSED;
    }
  }

  /** No answer within the limits, or only trouble at the hub. */
  record Unreachable(RepoKey key, String reason) implements FetchOutcome {
    public Unreachable {
      requireNonNull(key, "key");
      requireNonNull(reason, "reason");
    }

    @Override
    public Kind kind() {
      return Kind.UNREACHABLE;
    }
  }

  /** An answer that cannot be understood. */
  record Unreadable(RepoKey key, String reason) implements FetchOutcome {
    public Unreadable {
      requireNonNull(key, "key");
      requireNonNull(reason, "reason");
    }

    @Override
    public Kind kind() {
      return Kind.UNREADABLE;
    }
  }

  /** Not asked, for example offline with nothing stored. */
  record NotAttempted(RepoKey key, String reason) implements FetchOutcome {
    public NotAttempted {
      requireNonNull(key, "key");
      requireNonNull(reason, "reason");
    }

    @Override
    public Kind kind() {
      return Kind.NOT_ATTEMPTED;
    }
  }
}
