package io.github.modelaudit.discovery.config;

import io.github.modelaudit.discovery.config.ConfigFile.Format;
import io.github.modelaudit.discovery.config.PropertiesReader.MalformedPropertiesException;
import io.github.modelaudit.discovery.config.PropertiesReader.Property;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.knowledge.YamlException;
import io.github.modelaudit.knowledge.YamlLimits;
import io.github.modelaudit.knowledge.YamlNode;
import io.github.modelaudit.knowledge.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Turns the text of a configuration file into settings, each with the profile it counts under. */
final class ConfigFileReader {
  private static final YamlReader YAML =
      new YamlReader(new YamlLimits(4 << 20, 50, 200_000, YamlLimits.Duplicates.LAST_HOLDS));
  private static final Set<String> ACTIVATION =
      Set.of("spring.config.activate.onprofile", "spring.profiles");

  /** Enough for an excerpt; the rest of a line need not be kept with every value on it. */
  private static final int LONGEST_SHOWN = 400;

  private final ConfigFile file;
  private final String shownPath;
  private final List<String> lines;
  private final List<String> shownLines;
  private final String text;

  ConfigFileReader(ConfigFile file, String shownPath, String text, Map<String, String> filters) {
    this.file = file;
    this.shownPath = shownPath;
    this.text = file.format() == Format.YAML ? new Filtering(filters).apply(text) : text;
    this.lines = LogicalLines.naturalLines(text);
    this.shownLines = lines.stream().map(ConfigFileReader::shortened).toList();
  }

  /** A key and its value before it is known under which profile they count. */
  record Entry(String key, String value, Location location) {}

  List<Setting> read() throws MalformedPropertiesException, YamlException {
    List<List<Entry>> documents =
        switch (file.format()) {
          case PROPERTIES -> propertiesDocuments();
          case YAML -> yamlDocuments();
        };
    List<Setting> settings = new ArrayList<>();
    for (List<Entry> document : documents) {
      List<Optional<String>> profiles = profiles(document);
      for (Entry entry : document) {
        add(settings, entry, profiles);
      }
    }
    return List.copyOf(settings);
  }

  private void add(List<Setting> settings, Entry entry, List<Optional<String>> profiles) {
    Profiles.Prefixed prefixed = Profiles.split(entry.key());
    KeyName key = KeyName.of(file.prefix() + prefixed.key());
    if (key.segments().isEmpty()) {
      return;
    }
    for (Optional<String> profile : narrowed(profiles, prefixed.profiles())) {
      View view = Profiles.view(file.scope(), profile);
      settings.add(
          new Setting(
              key, entry.value(), entry.location(), line(entry.location()), view, file.rank()));
    }
  }

  private String line(Location location) {
    int number = location.line().orElse(1);
    return number <= shownLines.size() ? shownLines.get(number - 1) : "";
  }

  private static String shortened(String line) {
    String plain = line.strip();
    return plain.length() <= LONGEST_SHOWN ? plain : plain.substring(0, LONGEST_SHOWN);
  }

  /** The profiles of a document: its own condition and the one in the name of the file. */
  private List<Optional<String>> profiles(List<Entry> document) {
    Set<String> named = new LinkedHashSet<>();
    for (Entry entry : document) {
      KeyName key = KeyName.of(entry.key());
      if (ACTIVATION.contains(String.join(".", key.segments()))) {
        named.addAll(Profiles.alternatives(entry.value()));
      }
    }
    return narrowed(List.of(file.profile()), List.copyOf(named));
  }

  private static List<Optional<String>> narrowed(List<Optional<String>> outer, List<String> inner) {
    if (inner.isEmpty()) {
      return outer;
    }
    Set<Optional<String>> both = new LinkedHashSet<>();
    for (Optional<String> profile : outer) {
      for (String name : inner) {
        both.add(
            Optional.of(
                profile.filter(it -> !it.equals(name)).map(it -> it + " & " + name).orElse(name)));
      }
    }
    return List.copyOf(both);
  }

  private List<List<Entry>> propertiesDocuments() throws MalformedPropertiesException {
    Map<Integer, List<Entry>> documents = new TreeMap<>();
    int[] documentOfLine = documentOfLine();
    for (Property property : PropertiesReader.read(text)) {
      Location location = Location.of(shownPath, property.line());
      documents
          .computeIfAbsent(documentOfLine[property.line() - 1], number -> new ArrayList<>())
          .add(new Entry(property.key(), property.value(), location));
    }
    return List.copyOf(documents.values());
  }

  private int[] documentOfLine() {
    int[] numbers = new int[lines.size()];
    int document = 0;
    for (int i = 0; i < numbers.length; i++) {
      document += isSeparator(i) ? 1 : 0;
      numbers[i] = document;
    }
    return numbers;
  }

  /** A comment of three dashes divides documents, unless it is part of a block of comments. */
  private boolean isSeparator(int index) {
    String line = lines.get(index).stripTrailing();
    if (!line.equals("#---") && !line.equals("!---")) {
      return false;
    }
    String prefix = line.substring(0, 1);
    boolean followsComment = index > 0 && lines.get(index - 1).startsWith(prefix);
    boolean precedesComment = index + 1 < lines.size() && lines.get(index + 1).startsWith(prefix);
    return !followsComment && !precedesComment;
  }

  private List<List<Entry>> yamlDocuments() throws YamlException {
    List<List<Entry>> documents = new ArrayList<>();
    for (YamlNode document : YAML.readAll(text)) {
      List<Entry> entries = new ArrayList<>();
      flatten("", document, entries);
      documents.add(entries);
    }
    return documents;
  }

  private void flatten(String key, YamlNode node, List<Entry> entries) {
    if (key.length() > KeyName.MAX_LENGTH) {
      return;
    }
    switch (node.kind()) {
      case MAPPING -> flattenMapping(key, (YamlNode.Mapping) node, entries);
      case SEQUENCE -> {
        int index = 0;
        for (YamlNode item : ((YamlNode.Sequence) node).items()) {
          flatten(key + "[" + index++ + "]", item, entries);
        }
      }
      case SCALAR -> {
        if (!node.isNull()) {
          entries.add(new Entry(key, ((YamlNode.Scalar) node).text(), location(node)));
        }
      }
    }
  }

  private void flattenMapping(String key, YamlNode.Mapping mapping, List<Entry> entries) {
    for (YamlNode.Entry entry : mapping.entries().values()) {
      // Quarkus lets '~' stand for the enclosing key itself.
      boolean isParent = entry.key().equals("~") || entry.key().isEmpty();
      String name = isParent ? key : key.isEmpty() ? entry.key() : key + "." + entry.key();
      flatten(name, entry.value(), entries);
    }
  }

  private Location location(YamlNode node) {
    return Location.of(shownPath, node.position().line(), node.position().column());
  }
}
