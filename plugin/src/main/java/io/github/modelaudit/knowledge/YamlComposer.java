package io.github.modelaudit.knowledge;

import io.github.modelaudit.knowledge.YamlNode.Entry;
import io.github.modelaudit.knowledge.YamlNode.Kind;
import io.github.modelaudit.knowledge.YamlNode.Mapping;
import io.github.modelaudit.knowledge.YamlNode.Scalar;
import io.github.modelaudit.knowledge.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Makes nodes of the parser's events and counts them against the limits. */
final class YamlComposer {
  private static final String MERGE = "<<";

  private final YamlLimits limits;
  private final Iterator<Event> events;
  private final ScalarResolver resolver = new CoreSchema().getScalarResolver();
  private final Map<Anchor, YamlNode> anchors = new HashMap<>();

  /** How many nodes each collection stands for, aliases expanded. */
  private final IdentityHashMap<YamlNode, Integer> sizes = new IdentityHashMap<>();

  YamlComposer(YamlLimits limits, Iterator<Event> events) {
    this.limits = limits;
    this.events = events;
  }

  /** Reads the document whose start was the last event. */
  YamlNode document() throws YamlException {
    anchors.clear();
    sizes.clear();
    return node(events.next(), 0);
  }

  private YamlNode node(Event event, int depth) throws YamlException {
    if (event instanceof AliasEvent alias) {
      return aliased(alias);
    }
    YamlNode node =
        event instanceof ScalarEvent scalar
            ? scalar(scalar)
            : collection(event, checkedDepth(depth + 1, event));
    if (event instanceof NodeEvent anchored) {
      anchored.getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
    }
    return node;
  }

  private int checkedDepth(int depth, Event event) throws YamlException {
    if (depth > limits.depth()) {
      throw new YamlException("nested deeper than " + limits.depth() + " levels", position(event));
    }
    return depth;
  }

  private YamlNode aliased(AliasEvent alias) throws YamlException {
    YamlNode node = anchors.get(alias.getAlias());
    if (node == null) {
      throw new YamlException(
          "alias '*" + alias.getAlias().getValue() + "' stands for nothing above it",
          position(alias));
    }
    return node;
  }

  private YamlNode collection(Event start, int depth) throws YamlException {
    return start.getEventId() == Event.ID.SequenceStart
        ? sequence(start, depth)
        : mapping(start, depth);
  }

  private Sequence sequence(Event start, int depth) throws YamlException {
    List<YamlNode> items = new ArrayList<>();
    int size = 1;
    for (Event event = events.next();
        event.getEventId() != Event.ID.SequenceEnd;
        event = events.next()) {
      YamlNode item = node(event, depth);
      size = checkedSize(size, item, event);
      items.add(item);
    }
    var sequence = new Sequence(items, position(start));
    sizes.put(sequence, size);
    return sequence;
  }

  private Mapping mapping(Event start, int depth) throws YamlException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    List<Entry> merged = new ArrayList<>();
    int size = 1;
    for (Event event = events.next();
        event.getEventId() != Event.ID.MappingEnd;
        event = events.next()) {
      Entry entry = entry(event, depth);
      size = checkedSize(size, entry.value(), event);
      if (entry.key().equals(MERGE)) {
        merged.add(entry);
      } else {
        put(entries, entry);
      }
    }
    for (Entry entry : merged) {
      merge(entries, entry.value());
    }
    var mapping = new Mapping(entries, position(start));
    sizes.put(mapping, size);
    return mapping;
  }

  private Entry entry(Event keyEvent, int depth) throws YamlException {
    YamlNode key = node(keyEvent, depth);
    if (!(key instanceof Scalar scalar)) {
      throw new YamlException(
          "expected a text as key but found " + key.kind().words(), key.position());
    }
    return new Entry(scalar.text(), position(keyEvent), node(events.next(), depth));
  }

  private void put(Map<String, Entry> entries, Entry entry) throws YamlException {
    Entry earlier = entries.put(entry.key(), entry);
    if (earlier != null && limits.duplicates() == YamlLimits.Duplicates.REJECTED) {
      throw new YamlException(
          "key '" + entry.key() + "' stands on line " + earlier.position().line() + " already",
          entry.position());
    }
  }

  /** Keys of the mapping itself win over merged ones, and earlier merged ones over later. */
  private static void merge(Map<String, Entry> entries, YamlNode source) throws YamlException {
    List<Mapping> sources =
        source.kind() == Kind.SEQUENCE
            ? source.asSequence().mappings()
            : List.of(source.asMapping());
    for (Mapping mapping : sources) {
      mapping.entries().forEach(entries::putIfAbsent);
    }
  }

  private int checkedSize(int size, YamlNode added, Event event) throws YamlException {
    long sum = (long) size + sizes.getOrDefault(added, 1);
    if (sum > limits.nodes()) {
      throw new YamlException("more than " + limits.nodes() + " values", position(event));
    }
    return (int) sum;
  }

  private Scalar scalar(ScalarEvent event) {
    return new Scalar(event.getValue(), type(event), position(event));
  }

  private Scalar.Type type(ScalarEvent event) {
    Tag tag =
        event
            .getTag()
            .map(Tag::new)
            .orElseGet(
                () ->
                    resolver.resolve(
                        event.getValue(), event.getImplicit().canOmitTagInPlainScalar()));
    if (tag.equals(Tag.NULL)) {
      return Scalar.Type.NULL;
    }
    if (tag.equals(Tag.BOOL)) {
      return Scalar.Type.BOOLEAN;
    }
    if (tag.equals(Tag.INT)) {
      return Scalar.Type.INTEGER;
    }
    return tag.equals(Tag.FLOAT) ? Scalar.Type.DECIMAL : Scalar.Type.TEXT;
  }

  private static YamlPosition position(Event event) {
    return event
        .getStartMark()
        .map(mark -> new YamlPosition(mark.getLine() + 1, mark.getColumn() + 1))
        .orElse(YamlPosition.START);
  }
}
