package io.github.modelaudit.knowledge;

import io.github.modelaudit.knowledge.text.TemplateCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the compact form of data files beside them, and that of the standard license texts; run
 * when the tool itself is built.
 */
public final class KnowledgeCompiler {
  private static final String PRESETS = "presets";
  private static final String LIST = "index.yaml";

  private KnowledgeCompiler() {}

  /**
   * Compiles every file of knowledge below a folder. Presets stay YAML, because they are policies.
   *
   * @param arguments the folder
   */
  public static void main(String[] arguments) throws IOException, KnowledgeException {
    for (Path file : filesBelow(Path.of(arguments[0]))) {
      YamlNode root = DataFile.parse(file.toString(), Files.readString(file), false).root();
      Path compact = file.resolveSibling(CompactNodes.nameOf(String.valueOf(file.getFileName())));
      Files.writeString(compact, CompactNodes.write(root));
    }
    TemplateCompiler.compile(Path.of(arguments[0]).resolve("text"));
  }

  private static List<Path> filesBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !isPreset(file))
          .sorted()
          .toList();
    }
  }

  private static boolean isPreset(Path file) {
    Path folder = file.getParent();
    return folder != null && folder.endsWith(PRESETS) && !file.endsWith(LIST);
  }
}
