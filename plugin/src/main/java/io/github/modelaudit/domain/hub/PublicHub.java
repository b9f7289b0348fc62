package io.github.modelaudit.domain.hub;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoType;
import java.util.Set;

/** The public Hub: its address, the hosts people write for it, and the pages of a repository. */
public final class PublicHub {
  private static final String HOST = "huggingface.co";

  /** The address, without a slash at its end. */
  public static final String ADDRESS = "https://" + HOST;

  /** The hosts that mean the Hub in addresses. */
  public static final Set<String> HOSTS = Set.of(HOST, "www." + HOST, "hf.co");

  private PublicHub() {}

  /** The page of a repository, without a slash at its end. */
  public static String page(RepoId id) {
    return ADDRESS + (id.type() == RepoType.DATASET ? "/datasets/" : "/") + id.id();
  }
}
