package io.github.modelaudit.report.format.spdx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** The references by which expressions call licenses that are not on the list of SPDX. */
final class LicenseRefs {
  private static final String START = "LicenseRef-model-audit-";
  private static final int MOST = 60;

  private LicenseRefs() {}

  /** The reference to a license by our id, or by a name that nobody knows. */
  static String of(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9.-]", "-");
    if (plain.equals(name) && name.length() <= MOST) {
      return START + name;
    }
    String mark = UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    return START + plain.substring(0, Math.min(MOST, plain.length())) + "-" + mark;
  }
}
