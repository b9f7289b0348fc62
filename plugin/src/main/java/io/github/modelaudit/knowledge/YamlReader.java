package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 into nodes with places, under limits, and constructs nothing else: tags beyond the
 * core schema are ignored, merge keys ({@code <<}) are followed. Stateless, safe for any number of
 * threads.
 */
public final class YamlReader {
  private final YamlLimits limits;
  private final LoadSettings settings;

  public YamlReader(YamlLimits limits) {
    this.limits = requireNonNull(limits, "limits");
    this.settings =
        LoadSettings.builder()
            .setCodePointLimit(limits.codePoints())
            .setUseMarks(true)
            .setParseComments(false)
            .build();
  }

  /** Reads a text of at most one document; nothing when it holds none. */
  public Optional<YamlNode> read(String text) throws YamlException {
    List<YamlNode> documents = readAll(text);
    if (documents.size() > 1) {
      throw new YamlException("expected one document but found more", documents.get(1).position());
    }
    return documents.stream().findFirst();
  }

  /** Reads all documents of a text, in order. */
  public List<YamlNode> readAll(String text) throws YamlException {
    checkSize(text);
    try {
      String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
      Iterator<Event> events = new Parse(settings).parseString(plain).iterator();
      return documents(events);
    } catch (MarkedYamlEngineException e) {
      throw new YamlException(problemOf(e), positionOf(e), e);
    } catch (YamlEngineException e) {
      throw new YamlException(firstLine(e), YamlPosition.START, e);
    }
  }

  private void checkSize(String text) throws YamlException {
    if (text.codePointCount(0, text.length()) > limits.codePoints()) {
      throw new YamlException(
          "the text is longer than " + limits.codePoints() + " characters", YamlPosition.START);
    }
  }

  private List<YamlNode> documents(Iterator<Event> events) throws YamlException {
    List<YamlNode> documents = new ArrayList<>();
    var composer = new YamlComposer(limits, events);
    while (events.hasNext()) {
      if (events.next().getEventId() == Event.ID.DocumentStart) {
        documents.add(composer.document());
      }
    }
    return List.copyOf(documents);
  }

  private static String problemOf(MarkedYamlEngineException e) {
    String context = e.getContext() == null ? "" : e.getContext() + ": ";
    String problem = e.getProblem() == null ? "not YAML" : e.getProblem();
    return (context + problem).strip().replaceAll("\\s+", " ");
  }

  private static YamlPosition positionOf(MarkedYamlEngineException e) {
    return e.getProblemMark()
        .or(e::getContextMark)
        .map(mark -> new YamlPosition(mark.getLine() + 1, mark.getColumn() + 1))
        .orElse(YamlPosition.START);
  }

  private static String firstLine(YamlEngineException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("not YAML");
  }
}
