package io.github.modelaudit.report.format.html;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoType;
import io.github.modelaudit.domain.hub.PublicHub;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * Decides which addresses become links: well-formed https ones in ASCII, with a host and no user,
 * and those below the Hub that the user chose.
 */
final class SafeLink {
  private SafeLink() {}

  /** Returns the page of a repository on a Hub. */
  static Optional<String> toRepository(String hub, RepoId repo) {
    return below(hub, path(repo));
  }

  /**
   * Returns a file on a Hub at a commit; none for a path that climbs. The public Hub shows it in a
   * page; of others it is only sure that they serve the file.
   */
  static Optional<String> toFile(String hub, RepoId repo, String commit, String path) {
    if (List.of(path.split("/", -1)).contains("..")) {
      return Optional.empty();
    }
    String view = hub.equals(PublicHub.ADDRESS) ? "/blob/" : "/resolve/";
    return below(hub, path(repo) + view + commit + "/" + path);
  }

  private static String path(RepoId repo) {
    return (repo.type() == RepoType.DATASET ? "/datasets/" : "/") + repo.id();
  }

  private static Optional<String> below(String hub, String path) {
    try {
      URI root = new URI(hub);
      boolean isWeb = "https".equals(root.getScheme()) || "http".equals(root.getScheme());
      if (!isWeb || root.getHost() == null || root.getRawUserInfo() != null) {
        return Optional.empty();
      }
      String whole = root.getPath() + path;
      return Optional.of(
          new URI(root.getScheme(), root.getAuthority(), whole, null, null).toASCIIString());
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
