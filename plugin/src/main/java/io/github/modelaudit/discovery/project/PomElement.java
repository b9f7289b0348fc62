package io.github.modelaudit.discovery.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a pom with everything below it.
 *
 * @param text what stands in it outside of other elements, without white space around it
 * @param line the line on which its text begins, from 1; that of its start tag without any
 */
record PomElement(String name, String text, int line, List<PomElement> children) {
  private static final int MAX_DEPTH = 100;

  PomElement {
    children = List.copyOf(children);
  }

  /** Reads the element at whose start a reader stands, up to its end. */
  static PomElement read(XMLStreamReader reader) throws XMLStreamException {
    return read(reader, 0);
  }

  private static PomElement read(XMLStreamReader reader, int depth) throws XMLStreamException {
    if (depth > MAX_DEPTH) {
      throw new XMLStreamException("the pom is nested too deep");
    }
    String name = reader.getLocalName();
    int line = reader.getLocation().getLineNumber();
    StringBuilder text = new StringBuilder();
    List<PomElement> children = new ArrayList<>();
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        children.add(read(reader, depth + 1));
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(reader.getText());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        break;
      }
    }
    return new PomElement(name, text.toString().strip(), line + blankLines(text), children);
  }

  private static int blankLines(CharSequence text) {
    String all = text.toString();
    String blank =
        all.isBlank() ? "" : all.substring(0, all.length() - all.stripLeading().length());
    return (int) blank.chars().filter(it -> it == '\n').count();
  }

  /** The elements of a name directly below this one. */
  Stream<PomElement> all(String child) {
    return children.stream().filter(it -> it.name().equals(child));
  }

  /** The text of the first element directly below this one that has one of these names. */
  Optional<String> textOf(String... names) {
    return Stream.of(names).flatMap(this::all).map(PomElement::text).findFirst();
  }
}
