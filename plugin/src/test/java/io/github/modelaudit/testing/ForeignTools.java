package io.github.modelaudit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Tools that some tests need and not every machine has, such as Node and Chromium. */
public final class ForeignTools {
  private static final String REQUIRED = "MODEL_AUDIT_TOOLS_REQUIRED";

  private ForeignTools() {}

  /**
   * Skips the test with the reason when a tool is missing; fails it instead where the environment
   * says that every tool must be there, as {@code .ci/run} does.
   */
  public static void need(boolean isThere, String reason) {
    if (Boolean.parseBoolean(System.getenv(REQUIRED))) {
      assertThat(isThere).as(reason).isTrue();
    }
    assumeTrue(isThere, reason);
  }
}
