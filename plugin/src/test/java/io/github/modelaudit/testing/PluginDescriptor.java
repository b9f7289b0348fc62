package io.github.modelaudit.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The descriptor that Maven reads of the plugin. */
public final class PluginDescriptor {
  private final Document document;

  private PluginDescriptor(Document document) {
    this.document = document;
  }

  /**
   * A parameter that users may set.
   *
   * @param property without the braces; empty when there is none
   * @param byDefault its default value; empty when there is none
   */
  public record Parameter(
      String name, String property, String byDefault, String description, String since) {}

  /** Reads the descriptor of the plugin that is built. */
  public static PluginDescriptor read() {
    try {
      return new PluginDescriptor(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(Path.of("target/classes/META-INF/maven/plugin.xml").toFile()));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The goals, in the order of the descriptor. */
  public List<String> goals() {
    return elements(document.getElementsByTagName("mojo"))
        .map(element -> text(element, "goal"))
        .toList();
  }

  /** What a goal does. */
  public String description(String goal) {
    return text(mojo(goal), "description");
  }

  /** The parameters of a goal that users may set, in the order of the descriptor. */
  public List<Parameter> parameters(String goal) {
    Element mojo = mojo(goal);
    return elements(mojo.getElementsByTagName("parameter"))
        .filter(element -> text(element, "editable").equals("true"))
        .map(element -> parameter(element, mojo))
        .toList();
  }

  private Element mojo(String goal) {
    return elements(document.getElementsByTagName("mojo"))
        .filter(element -> text(element, "goal").equals(goal))
        .findFirst()
        .orElseThrow();
  }

  private static Parameter parameter(Element element, Element mojo) {
    String name = text(element, "name");
    Node set = ((Element) mojo.getElementsByTagName("configuration").item(0)).getFirstChild();
    while (set != null && !name.equals(set.getNodeName())) {
      set = set.getNextSibling();
    }
    Element configured = (Element) set;
    return new Parameter(
        name,
        configured == null ? "" : configured.getTextContent().replaceAll("^\\$\\{|}$", ""),
        configured == null ? "" : configured.getAttribute("default-value"),
        text(element, "description"),
        text(element, "since"));
  }

  private static String text(Element parent, String name) {
    return elements(parent.getElementsByTagName(name))
        .findFirst()
        .map(element -> element.getTextContent().strip())
        .orElse("");
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
  }
}
