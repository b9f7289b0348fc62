package io.github.modelaudit.knowledge.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns the templates of the SPDX list into the form that {@link TemplateTable} reads. It runs when
 * the tool itself is built, and takes the list from the library of the SPDX project.
 */
public final class TemplateCompiler {
  private static final String LIST = "/resources/stdlicenses/";

  private final ObjectMapper json = new ObjectMapper();
  private final Map<List<Integer>, SortedSet<String>> templates = new LinkedHashMap<>();
  private final Map<String, TemplateText> texts = new TreeMap<>();
  private final Map<String, List<String>> examples = new TreeMap<>();
  private final Map<Long, Integer> vocabulary = new HashMap<>();

  private TemplateCompiler() {}

  /** Writes the standard licenses below a folder. */
  public static void compile(Path folder) throws IOException {
    var compiler = new TemplateCompiler();
    compiler.readAll();
    compiler.number();
    compiler.write(Files.createDirectories(folder));
  }

  private void readAll() throws IOException {
    for (JsonNode license : read("licenses.json").path("licenses")) {
      String id = license.path("licenseId").asText();
      JsonNode details = read(id + ".json");
      if (!details.path("isDeprecatedLicenseId").asBoolean()) {
        texts.put(id, TemplateText.read(details.path("standardLicenseTemplate").asText()));
        examples.put(
            id,
            TextWords.of(details.path("licenseText").asText()).stream()
                .map(TextWord::word)
                .toList());
      }
    }
  }

  private JsonNode read(String name) throws IOException {
    try (InputStream stream = TemplateCompiler.class.getResourceAsStream(LIST + name)) {
      if (stream == null) {
        throw new IOException(
            "Cannot compile the standard license texts: '"
                + name
                + "' is not on the class path. Add the library of the SPDX project.");
      }
      return json.readTree(stream);
    }
  }

  private void number() {
    SortedSet<Long> hashes = new TreeSet<>();
    texts.values().forEach(text -> text.words().forEach(word -> hashes.add(WordHash.of(word))));
    hashes.forEach(hash -> vocabulary.put(hash, vocabulary.size()));
    texts.forEach(
        (id, text) -> templates.computeIfAbsent(marks(text), any -> new TreeSet<>()).add(id));
  }

  private List<Integer> marks(TemplateText text) {
    List<Integer> marks = new ArrayList<>();
    List<Integer> gaps = text.gaps();
    boolean isOptional = false;
    for (int i = 0; i <= text.words().size(); i++) {
      if (gaps.contains(i)) {
        marks.add(TemplateTable.GAP);
      }
      if (i == text.words().size()) {
        break;
      }
      if (text.isOptional(i) != isOptional) {
        isOptional = text.isOptional(i);
        marks.add(isOptional ? TemplateTable.OPTIONAL : TemplateTable.REQUIRED);
      }
      marks.add(TemplateTable.FIRST_WORD + numberOf(text.words().get(i)));
    }
    return marks;
  }

  private int numberOf(String word) {
    return vocabulary.getOrDefault(WordHash.of(word), -1);
  }

  private void write(Path folder) throws IOException {
    List<Map.Entry<List<Integer>, SortedSet<String>>> ordered =
        templates.entrySet().stream()
            .filter(entry -> !entry.getKey().isEmpty())
            .sorted(Comparator.comparing(entry -> entry.getValue().first()))
            .toList();
    SortedSet<Long> postings = new TreeSet<>();
    try (DataOutputStream words = open(folder, TemplateTable.WORDS);
        DataOutputStream index = open(folder, TemplateTable.INDEX)) {
      writeLongs(index, new TreeSet<>(vocabulary.keySet()));
      writeLongs(index, signals());
      index.writeInt(ordered.size());
      List<Long> exact = new ArrayList<>();
      for (int i = 0; i < ordered.size(); i++) {
        List<Integer> marks = ordered.get(i).getKey();
        for (int mark : marks) {
          words.writeShort(mark);
        }
        index.writeUTF(String.join(" ", ordered.get(i).getValue()));
        index.writeInt(marks.size());
        index.writeInt(post(marks, i, postings));
        exact.add(exactDigest(ordered.get(i).getValue().first()));
        exact.add((long) i);
      }
      writeLongs(index, exact);
      writeLongs(index, postings);
    }
  }

  private static SortedSet<Long> signals() {
    SortedSet<Long> signals = new TreeSet<>();
    SignalWords.all().forEach(word -> signals.add(WordHash.of(word)));
    return signals;
  }

  private long exactDigest(String id) {
    int[] numbers =
        examples.getOrDefault(id, List.of()).stream().mapToInt(this::numberOf).toArray();
    return TemplateTable.TemplateIndex.digest(numbers);
  }

  /** Keeps some runs of words; none over a gap, where other words may stand. */
  private static int post(List<Integer> marks, int template, SortedSet<Long> postings) {
    int before = postings.size();
    int from = 0;
    for (int i = 0; i <= marks.size(); i++) {
      if (i == marks.size() || marks.get(i) == TemplateTable.GAP) {
        post(words(marks.subList(from, i)), template, postings);
        from = i + 1;
      }
    }
    return postings.size() - before;
  }

  private static int[] words(List<Integer> marks) {
    return marks.stream()
        .filter(mark -> mark >= TemplateTable.FIRST_WORD)
        .mapToInt(mark -> mark - TemplateTable.FIRST_WORD)
        .toArray();
  }

  private static void post(int[] numbers, int template, SortedSet<Long> postings) {
    for (int i = 0; i + TemplateTable.RUN <= numbers.length; i++) {
      int hash = WordHash.ofRun(numbers, i, TemplateTable.RUN);
      if (TemplateTable.isKept(hash)) {
        postings.add((Integer.toUnsignedLong(hash) << 16) | template);
      }
    }
  }

  private static void writeLongs(DataOutputStream out, Iterable<Long> values) throws IOException {
    List<Long> all = new ArrayList<>();
    values.forEach(all::add);
    out.writeInt(all.size());
    for (long value : all) {
      out.writeLong(value);
    }
  }

  private static DataOutputStream open(Path folder, String name) throws IOException {
    return new DataOutputStream(
        new BufferedOutputStream(Files.newOutputStream(folder.resolve(name))));
  }
}
