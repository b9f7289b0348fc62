package io.github.modelaudit.discovery.bom;

import io.github.modelaudit.knowledge.YamlException;
import io.github.modelaudit.knowledge.YamlLimits;
import io.github.modelaudit.knowledge.YamlNode;
import io.github.modelaudit.knowledge.YamlReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads bills of materials: CycloneDX as JSON and XML, SPDX 3 as JSON-LD. */
public final class BomReader {
  /** Bills of large applications are a tenth of it. */
  public static final int MAX_BYTES = 32 << 20;

  /** What stands in every bill that has a model in it, whatever the form. */
  private static final List<String> MARKS = List.of("machine-learning-model", "AIPackage");

  private static final YamlReader JSON =
      new YamlReader(new YamlLimits(MAX_BYTES, 100, 4_000_000, YamlLimits.Duplicates.LAST_HOLDS));

  private BomReader() {}

  /** True for the name of a bill of materials that a library brings with it. */
  public static boolean isName(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean isText = name.endsWith(".json") || name.endsWith(".xml") || name.endsWith(".jsonld");
    return isText
        && (path.startsWith("META-INF/sbom/")
            || name.startsWith("bom.")
            || Stream.of(".cdx.", ".spdx.", ".spdx3.").anyMatch(name::contains));
  }

  /** True when a text may have a model in it. */
  public static boolean mayName(String text) {
    return MARKS.stream().anyMatch(text::contains);
  }

  /** Returns the models in a bill, in its order. */
  public static List<BilledModel> read(String text) throws BomException {
    String plain = text.strip();
    if (plain.startsWith("<")) {
      return CycloneDxXml.read(plain, linesBefore(text));
    }
    boolean isCycloneDx = plain.contains("\"CycloneDX\"");
    if (!plain.startsWith("{") || !(isCycloneDx || plain.contains("spdx.org/rdf/3"))) {
      throw new BomException("it is neither CycloneDX nor SPDX 3");
    }
    if (!mayName(plain)) {
      return List.of();
    }
    try {
      Optional<YamlNode> root = JSON.read(text);
      YamlNode.Mapping bill = root.orElseThrow().asMapping();
      return isCycloneDx ? CycloneDxJson.read(bill) : Spdx3.read(bill);
    } catch (YamlException e) {
      throw new BomException(e.problem() + " at " + e.position(), e);
    }
  }

  private static int linesBefore(String text) {
    return (int) text.substring(0, text.indexOf('<')).chars().filter(c -> c == '\n').count();
  }
}
