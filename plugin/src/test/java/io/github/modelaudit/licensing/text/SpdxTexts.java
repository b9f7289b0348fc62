package io.github.modelaudit.licensing.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The texts of the SPDX list, taken from the library of the SPDX project. */
public final class SpdxTexts {
  private static final String FOLDER = "/resources/stdlicenses/";

  private SpdxTexts() {}

  /** Returns the example text of a license. */
  public static String of(String id) {
    return read(id + ".json").path("licenseText").asText();
  }

  /** Returns the ids of all licenses that are not deprecated. */
  static List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (JsonNode license : read("licenses.json").path("licenses")) {
      if (!license.path("isDeprecatedLicenseId").asBoolean()) {
        ids.add(license.path("licenseId").asText());
      }
    }
    return ids.stream().sorted().toList();
  }

  private static JsonNode read(String name) {
    try (InputStream stream = SpdxTexts.class.getResourceAsStream(FOLDER + name)) {
      return new ObjectMapper().readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
