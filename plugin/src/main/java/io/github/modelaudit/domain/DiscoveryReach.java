package io.github.modelaudit.domain;

import static java.util.Objects.requireNonNull;

/**
 * How far discovery could see in a module; what it did not see may be there all the same.
 *
 * @param isWhole true when every detector looked at every file, compiled classes among them
 * @param module the folder of the module relative to the root of the build, with '/' at its end;
 *     empty for the root itself
 */
public record DiscoveryReach(boolean isWhole, String module) {
  /** Nothing was looked at. */
  public static final DiscoveryReach NONE = new DiscoveryReach(false, "");

  public DiscoveryReach {
    requireNonNull(module, "module");
  }

  /**
   * True when whatever uses a model that is declared at a place would have been seen. What is
   * written above the module counts for other modules, too.
   */
  public boolean covers(Location declaration) {
    return isWhole && !declaration.isTyped() && declaration.path().startsWith(module);
  }
}
