package io.github.modelaudit.domain.openness;

/** What the licenses grant on the weights, least first. */
public enum Rights {
  /** No license, or none that is understood. */
  NONE,
  /** No redistribution, evaluation only, non-commercial, research only or no derivatives. */
  NON_COMMERCIAL,
  /** Commercial use and redistribution, with conditions beyond open licenses. */
  RESTRICTED,
  /** An open license, and no further binding use policy. */
  OPEN
}
