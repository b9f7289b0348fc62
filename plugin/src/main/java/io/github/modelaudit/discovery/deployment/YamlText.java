package io.github.modelaudit.discovery.deployment;

import io.github.modelaudit.knowledge.YamlException;
import io.github.modelaudit.knowledge.YamlLimits;
import io.github.modelaudit.knowledge.YamlNode;
import io.github.modelaudit.knowledge.YamlReader;
import java.util.List;

/** Reads the YAML of files that deploy something. */
final class YamlText {
  private static final YamlReader YAML =
      new YamlReader(new YamlLimits(4 << 20, 60, 200_000, YamlLimits.Duplicates.LAST_HOLDS));

  private YamlText() {}

  static List<YamlNode> documents(String text) throws YamlException {
    return YAML.readAll(text);
  }
}
