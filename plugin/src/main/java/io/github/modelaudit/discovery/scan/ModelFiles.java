package io.github.modelaudit.discovery.scan;

import io.github.modelaudit.domain.FileFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes one file of those that are parts of one model. */
final class ModelFiles {
  private static final Pattern PART = Pattern.compile("(.*)-(\\d{5})-of-(\\d{5})(\\.\\w+)");
  private static final String FIRST = "00001";

  /** Formats of which a library loads many files together. */
  private static final Set<String> TOGETHER = Set.of("corenlp");

  private ModelFiles() {}

  /** Returns the files, of a model in parts the first one, of many small models their folder. */
  static List<FoundFile> grouped(List<FoundFile> files) {
    Set<String> paths = new HashSet<>();
    files.forEach(file -> paths.add(file.path()));
    List<FoundFile> grouped = new ArrayList<>();
    Map<String, List<FoundFile>> together = new TreeMap<>();
    for (FoundFile file : files) {
      if (TOGETHER.contains(file.facts().format())) {
        together.computeIfAbsent(file.facts().format(), key -> new ArrayList<>()).add(file);
      } else if (!isFurtherPart(file.path(), paths)) {
        grouped.add(file);
      }
    }
    together.values().forEach(it -> grouped.add(it.size() == 1 ? it.get(0) : folder(it)));
    return grouped;
  }

  private static boolean isFurtherPart(String path, Set<String> paths) {
    Matcher part = PART.matcher(path);
    if (!part.matches() || part.group(2).equals(FIRST)) {
      return false;
    }
    return paths.contains(part.group(1) + "-" + FIRST + "-of-" + part.group(3) + part.group(4));
  }

  private static FoundFile folder(List<FoundFile> files) {
    String common = files.get(0).folder();
    for (FoundFile file : files) {
      while (!file.path().startsWith(common)) {
        common = common.substring(0, common.lastIndexOf('/', common.length() - 2) + 1);
      }
    }
    String path = common.isEmpty() ? files.get(0).path() : common.substring(0, common.length() - 1);
    long size = files.stream().mapToLong(FoundFile::size).sum();
    var facts =
        new FileFacts(
            files.get(0).facts().format(), Map.of("files", Integer.toString(files.size())));
    return new FoundFile(path, size, facts, Optional.empty());
  }
}
