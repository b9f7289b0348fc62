package io.github.modelaudit.domain.hub;

/** Why a hub that answered did not give the facts. */
public enum Refusal {
  /** There is no such repository, or the token has no right to know of it. */
  MISSING,
  /**
   * Asked without a token: the repository does not exist or is private; the hub does not say which.
   */
  MISSING_OR_PRIVATE,
  /** The repository exists, the revision does not. */
  REVISION_MISSING,
  /** Taken down by the hub or its owner. */
  DISABLED,
  /** The token lacks the right, or a network or proxy rule forbids it. */
  FORBIDDEN,
  /** The hub rejects the token itself. */
  BAD_TOKEN
}
