package io.github.modelaudit.report.format;

import java.net.URI;
import java.net.URISyntaxException;

/** The spelling of a relative path in documents that want a URI. */
public final class UriPath {
  private UriPath() {}

  /** Returns the path with every sign escaped that a URI does not admit. */
  public static String of(String path) {
    try {
      // Behind a slash no sign of the path can be taken for a scheme.
      return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("'" + path + "' is no path.", e);
    }
  }
}
