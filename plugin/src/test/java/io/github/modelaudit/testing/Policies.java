package io.github.modelaudit.testing;

import io.github.modelaudit.policy.PolicyException;
import io.github.modelaudit.policy.PolicyReader;
import io.github.modelaudit.policy.PolicyText;
import io.github.modelaudit.policy.settings.Policy;
import java.util.List;

/** Policies of a few lines. */
public final class Policies {
  /** The name under which the texts are read. */
  public static final String FILE = "model-policy.yaml";

  private Policies() {}

  /** Returns the reader under test, with the bundled presets and a handful of licenses. */
  public static PolicyReader reader() {
    return new PolicyReader(new PolicyLicenses(), new BundledPresets());
  }

  /** Returns the policy of a text; without {@code extends}, over the default preset. */
  public static Policy of(String text) {
    try {
      return reader().read(List.of(new PolicyText(FILE, text)));
    } catch (PolicyException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  /** Returns the policy of a text and nothing else. */
  public static Policy only(String text) {
    return of("extends: []\n" + text);
  }

  /** Returns the policy of a preset. */
  public static Policy preset(String name) {
    return of("extends: " + name + "\n");
  }
}
