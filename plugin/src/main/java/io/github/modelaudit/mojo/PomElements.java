package io.github.modelaudit.mojo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The lines of one pom that configure this plugin.
 *
 * <p>Maven 3 keeps no positions below {@code <configuration>}, so the file is read once more.
 */
final class PomElements {
  private static final String PLUGIN = "model-audit-maven-plugin";
  private static final String RULE = "modelPolicy";

  private final List<ModelElement> models;
  private final List<Setting> settings;
  private final List<Leaf> leaves;

  /** A {@code <model>} element: its id as written, before interpolation, and its line. */
  record ModelElement(String id, int line) {}

  /** An element with text, in the plugin's configuration or among the properties, and its line. */
  record Setting(String name, int line) {}

  /** A text as written below a setting of the plugin, and its line. */
  private record Leaf(String setting, String text, int line) {}

  private PomElements(List<ModelElement> models, List<Setting> settings, List<Leaf> leaves) {
    this.models = List.copyOf(models);
    this.settings = List.copyOf(settings);
    this.leaves = List.copyOf(leaves);
  }

  /** Reads a pom; one that cannot be read has no lines, since Maven itself has understood it. */
  static PomElements read(Path pom) {
    try (InputStream in = Files.newInputStream(pom)) {
      var factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      var reader = new Scan(factory.createXMLStreamReader(in));
      reader.run();
      return new PomElements(reader.models, reader.settings, reader.leaves);
    } catch (IOException | XMLStreamException e) {
      return new PomElements(List.of(), List.of(), List.of());
    }
  }

  /** The {@code <model>} elements, in the order of the file. */
  List<ModelElement> models() {
    return models;
  }

  /** The line of a setting of the plugin or of a property. */
  OptionalInt lineOf(String setting) {
    return settings.stream()
        .filter(element -> element.name().equals(setting))
        .mapToInt(Setting::line)
        .findFirst();
  }

  /** The line of a text, as written, in a setting of the plugin; an empty one counts too. */
  OptionalInt lineOf(String setting, String text) {
    return leaves.stream()
        .filter(leaf -> leaf.setting().equals(setting) && leaf.text().equals(text))
        .mapToInt(Leaf::line)
        .findFirst();
  }

  /** One pass over the file; plugins are only known by the artifactId inside them. */
  private static final class Scan {
    private final XMLStreamReader xml;
    private final Deque<String> path = new ArrayDeque<>();
    private final List<ModelElement> models = new ArrayList<>();
    private final List<Setting> settings = new ArrayList<>();
    private final List<ModelElement> pluginModels = new ArrayList<>();
    private final List<Setting> pluginSettings = new ArrayList<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Leaf> pluginLeaves = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean isOurs;
    private boolean isLeaf;
    private int line;
    private int modelLine;
    private Optional<String> modelId = Optional.empty();

    Scan(XMLStreamReader xml) {
      this.xml = xml;
    }

    void run() throws XMLStreamException {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              text.append(xml.getText());
          case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
          default -> {}
        }
      }
    }

    private void start(String name) {
      path.addLast(name);
      text.setLength(0);
      line = xml.getLocation().getLineNumber();
      isLeaf = true;
      if (name.equals("plugin")) {
        isOurs = false;
        pluginModels.clear();
        pluginSettings.clear();
        pluginLeaves.clear();
      } else if (isIn("configuration", "models", "model") || isIn(RULE, "models", "model")) {
        modelLine = line;
        modelId = Optional.empty();
      } else if (isIn("plugin", "configuration", name)) {
        pluginSettings.add(new Setting(name, line));
      } else if (isIn("properties", name)) {
        settings.add(new Setting(name, line));
      }
    }

    private void end(String name) {
      String value = text.toString().strip();
      if (isLeaf) {
        setting().ifPresent(it -> pluginLeaves.add(new Leaf(it, value, line)));
        isLeaf = false;
      }
      if (isIn("plugin", "artifactId")) {
        isOurs = value.equals(PLUGIN);
      } else if (isIn("models", "model", "id")) {
        modelId = Optional.of(value);
      } else if (isIn("configuration", "models", "model")) {
        pluginModels.add(new ModelElement(modelId.orElse(value), modelLine));
      } else if (isIn(RULE, "models", "model")) {
        models.add(new ModelElement(modelId.orElse(value), modelLine));
      } else if (name.equals("plugin") && isOurs) {
        models.addAll(pluginModels);
        settings.addAll(pluginSettings);
        leaves.addAll(pluginLeaves);
      }
      text.setLength(0);
      path.removeLast();
    }

    /** The setting of a plugin that the scan is in. */
    private Optional<String> setting() {
      List<String> names = List.copyOf(path);
      int configuration = names.lastIndexOf("configuration");
      boolean isBelow = names.contains("plugin") && configuration >= 0;
      return isBelow && configuration + 1 < names.size()
          ? Optional.of(names.get(configuration + 1))
          : Optional.empty();
    }

    private boolean isIn(String... tail) {
      if (path.size() < tail.length) {
        return false;
      }
      var names = path.descendingIterator();
      for (int i = tail.length - 1; i >= 0; i--) {
        if (!names.next().equals(tail[i])) {
          return false;
        }
      }
      return true;
    }
  }
}
