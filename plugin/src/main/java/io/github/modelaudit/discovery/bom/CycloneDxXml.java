package io.github.modelaudit.discovery.bom;

import java.io.StringReader;
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

/** Reads the models out of CycloneDX as XML; nothing outside of the text is ever loaded. */
final class CycloneDxXml {
  private static final String NAMESPACE = "http://cyclonedx.org/schema/bom/";
  private static final String COMPONENT = "component";
  private static final String MODEL = "machine-learning-model";
  private static final int DEEPEST = 1_000;

  private final XMLStreamReader xml;
  private final int linesBefore;
  private final List<BilledModel> models = new ArrayList<>();
  private final Deque<Draft> open = new ArrayDeque<>();
  private final Deque<String> path = new ArrayDeque<>();

  private CycloneDxXml(XMLStreamReader xml, int linesBefore) {
    this.xml = xml;
    this.linesBefore = linesBefore;
  }

  /** A component whose end has not been seen, and how deep it lies. */
  private record Draft(
      boolean isModel, int depth, int line, Map<String, String> texts, List<String> urls) {}

  static List<BilledModel> read(String text, int linesBefore) throws BomException {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text));
      var reader = new CycloneDxXml(xml, linesBefore);
      reader.readAll();
      return reader.models;
    } catch (XMLStreamException e) {
      String problem = String.valueOf(e.getMessage()).lines().reduce((a, b) -> b).orElse("");
      throw new BomException("it is not XML (" + problem.replace("Message: ", "") + ")", e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private void readAll() throws XMLStreamException, BomException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        start();
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        end();
      } else if (event == XMLStreamConstants.CHARACTERS) {
        text(xml.getText().strip());
      }
    }
  }

  private void start() throws BomException {
    String name = xml.getLocalName();
    boolean isBill = String.valueOf(xml.getNamespaceURI()).startsWith(NAMESPACE);
    if (path.isEmpty() && !isBill) {
      throw new BomException("it is neither CycloneDX nor SPDX 3");
    }
    path.push(name);
    if (path.size() > DEEPEST) {
      throw new BomException("it is nested too deeply");
    }
    if (name.equals(COMPONENT) && isBill) {
      boolean isModel = MODEL.equals(xml.getAttributeValue(null, "type"));
      int line = xml.getLocation().getLineNumber() + linesBefore;
      open.push(new Draft(isModel, path.size(), line, new TreeMap<>(), new ArrayList<>()));
    }
  }

  private void text(String text) {
    Draft component = open.peek();
    if (component == null || text.isEmpty()) {
      return;
    }
    boolean isChild = path.size() == component.depth() + 1;
    boolean isReference = path.size() == component.depth() + 3;
    if (isChild) {
      component.texts().putIfAbsent(String.valueOf(path.peek()), text);
    } else if (isReference && "url".equals(path.peek())) {
      component.urls().add(text);
    }
  }

  private void end() {
    Draft component = open.peek();
    if (component != null && component.depth() == path.size()) {
      open.pop();
      if (component.isModel()) {
        models.add(model(component));
      }
    }
    path.pop();
  }

  private static BilledModel model(Draft component) {
    Map<String, String> texts = component.texts();
    return new BilledModel(
        Optional.ofNullable(texts.get("group")),
        texts.getOrDefault("name", "a model"),
        Optional.ofNullable(texts.get("version")),
        Optional.ofNullable(texts.get("purl")).stream().toList(),
        component.urls(),
        component.line());
  }
}
