package io.github.modelaudit.discovery.project;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Location;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a pom says about dependencies and its parent, with lines.
 *
 * @param dependencies those of the project first, then those of its profiles; no managed ones
 * @param parent the path to the parent, relative to the pom; absent when it has none
 */
record PomFile(List<Dependency> dependencies, Optional<String> parent) {
  private static final int MAX_DEPTH = 100;
  private static final String OWN = "/project/dependencies/dependency";
  private static final String OF_PROFILE = "/project/profiles/profile/dependencies/dependency";
  private static final String PARENT = "/project/parent";
  private static final String PARENT_PATH = "../pom.xml";

  PomFile {
    dependencies = List.copyOf(dependencies);
    requireNonNull(parent, "parent");
  }

  /** A dependency as it is written. */
  record Dependency(
      String groupId, String artifactId, Optional<String> classifier, Location location) {

    /** True when it means an artifact; a property as group may stand for any. */
    boolean isOf(String group, String artifact) {
      return artifactId.equals(artifact) && (groupId.equals(group) || groupId.contains("${"));
    }
  }

  /** Reads a pom; nothing when it is no XML. Entities and document types are not followed. */
  static Optional<PomFile> parse(Reader text, String path) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(text);
      try {
        return Optional.of(new Parser(reader, path).parse());
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      return Optional.empty();
    }
  }

  /** Walks once through a pom. */
  private static final class Parser {
    private final XMLStreamReader reader;
    private final String path;
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, String> values = new TreeMap<>();
    private final List<Dependency> own = new ArrayList<>();
    private final List<Dependency> ofProfiles = new ArrayList<>();
    private final List<String> parents = new ArrayList<>();
    private final StringBuilder characters = new StringBuilder();
    private final Deque<Integer> lines = new ArrayDeque<>();

    Parser(XMLStreamReader reader, String path) {
      this.reader = reader;
      this.path = path;
    }

    PomFile parse() throws XMLStreamException {
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          start();
        } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
          characters.append(reader.getText());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          end();
        }
      }
      own.addAll(ofProfiles);
      return new PomFile(own, parents.stream().findFirst());
    }

    private void start() throws XMLStreamException {
      if (open.size() >= MAX_DEPTH) {
        throw new XMLStreamException("the pom is nested too deep");
      }
      String above = open.isEmpty() ? "" : open.getLast();
      open.addLast(above + "/" + reader.getLocalName());
      lines.addLast(reader.getLocation().getLineNumber());
      characters.setLength(0);
      if (isRead(open.getLast())) {
        values.clear();
      }
    }

    private static boolean isRead(String element) {
      return element.equals(OWN) || element.equals(OF_PROFILE) || element.equals(PARENT);
    }

    private void end() {
      String element = open.removeLast();
      int line = lines.removeLast();
      if (!open.isEmpty() && isRead(open.getLast())) {
        values.put(reader.getLocalName(), characters.toString().strip());
      }
      switch (element) {
        case OWN -> own.add(dependency(line));
        case OF_PROFILE -> ofProfiles.add(dependency(line));
        case PARENT -> parents.add(values.getOrDefault("relativePath", PARENT_PATH));
        default -> {
          // Other elements bring no library.
        }
      }
      characters.setLength(0);
    }

    private Dependency dependency(int line) {
      return new Dependency(
          values.getOrDefault("groupId", ""),
          values.getOrDefault("artifactId", ""),
          Optional.ofNullable(values.get("classifier")).filter(it -> !it.isEmpty()),
          Location.of(path, line));
    }
  }
}
