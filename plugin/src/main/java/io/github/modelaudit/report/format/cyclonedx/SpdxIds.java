package io.github.modelaudit.report.format.cyclonedx;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.cyclonedx.model.Bom;

/**
 * The SPDX ids that the form knows. A newer id than its list holds makes a document invalid, so
 * that such a license goes by its name.
 */
final class SpdxIds {
  private static final String LIST = "/spdx.schema.json";

  private final Set<String> ids;

  private SpdxIds(Set<String> ids) {
    this.ids = Set.copyOf(ids);
  }

  /** Reads the list that comes with the library of the makers. */
  static SpdxIds bundled() {
    try (InputStream in = Bom.class.getResourceAsStream(LIST)) {
      var ids = new HashSet<String>();
      if (in != null) {
        new ObjectMapper().readTree(in).path("enum").forEach(id -> ids.add(id.asText()));
      }
      return new SpdxIds(ids);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean holds(String id) {
    return ids.contains(id);
  }
}
