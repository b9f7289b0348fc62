package io.github.modelaudit.knowledge;

import io.github.modelaudit.knowledge.YamlNode.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads by what license texts are recognised. */
final class TextMarksReader {
  private TextMarksReader() {}

  /** Returns the marks by license; a later file replaces those of an earlier one. */
  static List<TextMarks> read(List<DataFile> files) throws KnowledgeException {
    Map<String, TextMarks> marks = new TreeMap<>();
    for (DataFile file : files) {
      try {
        file.root()
            .allowOnly(Set.of("texts", "about", "confidence", "basis", "sources", "checked"));
        for (Mapping entry : file.root().mappings("texts")) {
          TextMarks mark = mark(entry);
          marks.put(mark.license(), mark);
        }
      } catch (YamlException e) {
        throw file.failure(e);
      }
    }
    return List.copyOf(marks.values());
  }

  private static TextMarks mark(Mapping entry) throws YamlException {
    entry.allowOnly(Set.of("license", "titles", "phrases", "hashes"));
    return new TextMarks(
        entry.require("license").asText(),
        entry.texts("titles"),
        entry.texts("phrases"),
        entry.texts("hashes"));
  }
}
