package io.github.modelaudit.report.format.html;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoType;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * Decides which addresses become links: only well-formed https ones in ASCII, with a host and no
 * user.
 */
final class SafeLink {
  private static final String HUB = "huggingface.co";

  private SafeLink() {}

  /** Returns the page of a file on the public Hub, at a commit; none for a path that climbs. */
  static Optional<String> toFile(RepoId repo, String commit, String path) {
    if (List.of(path.split("/", -1)).contains("..")) {
      return Optional.empty();
    }
    try {
      String folder = repo.type() == RepoType.DATASET ? "/datasets/" : "/";
      String page = folder + repo.id() + "/blob/" + commit + "/" + path;
      return of(new URI("https", HUB, page, null).toASCIIString());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  static Optional<String> of(String address) {
    try {
      URI uri = new URI(address.strip());
      boolean isSafe =
          "https".equalsIgnoreCase(uri.getScheme())
              && uri.getHost() != null
              && uri.toString().equals(uri.toASCIIString())
              && uri.getRawUserInfo() == null;
      return isSafe ? Optional.of(uri.toString()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
