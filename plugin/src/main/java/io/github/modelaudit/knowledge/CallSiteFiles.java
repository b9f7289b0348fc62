package io.github.modelaudit.knowledge;

import io.github.modelaudit.domain.ModelRole;
import io.github.modelaudit.knowledge.YamlNode.Entry;
import io.github.modelaudit.knowledge.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** Reads files about call sites; what a later file says of the same call replaces an earlier. */
final class CallSiteFiles {
  private static final Set<String> GROUP_KEYS =
      Set.of(
          "library",
          "package",
          "sinks",
          "classes",
          "holders",
          "lookups",
          "defaults",
          "criteria",
          "annotations",
          "constants",
          "confidence",
          "basis",
          "sources",
          "checked");
  private static final Set<String> SINK_KEYS =
      Set.of("kind", "provider", "role", "owners", "calls", "argument", "after", "of");
  private static final String REQUEST = "request";

  private final Map<String, CallSink> sinks = new TreeMap<>();
  private final Map<String, ModelClass> classes = new TreeMap<>();
  private final Map<String, ModelHolder> holders = new TreeMap<>();
  private final Map<String, ValueLookup> lookups = new TreeMap<>();
  private final Map<String, DefaultCall> defaults = new TreeMap<>();
  private final Map<String, ModelCriteria> criteria = new TreeMap<>();
  private final Map<String, ValueAnnotation> annotations = new TreeMap<>();
  private final Map<String, String> constants = new TreeMap<>();

  private CallSiteFiles() {}

  /** Reads files in the order in which they replace each other. */
  static KnownCallSites.Content read(List<DataFile> files) throws KnowledgeException {
    var all = new CallSiteFiles();
    for (DataFile file : files) {
      try {
        file.root().allowOnly(Set.of("libraries"));
        for (Mapping group : file.root().mappings("libraries")) {
          group.allowOnly(GROUP_KEYS);
          file.provenance(group);
          all.add(new Group(group));
        }
      } catch (YamlException e) {
        throw file.failure(e);
      }
    }
    return all.content();
  }

  private KnownCallSites.Content content() {
    return new KnownCallSites.Content(
        List.copyOf(sinks.values()),
        List.copyOf(classes.values()),
        List.copyOf(holders.values()),
        List.copyOf(lookups.values()),
        List.copyOf(defaults.values()),
        List.copyOf(criteria.values()),
        List.copyOf(annotations.values()),
        constants);
  }

  private void add(Group group) throws YamlException {
    for (Mapping alike : group.entry().mappings("sinks")) {
      addSinks(group, alike);
    }
    for (Mapping entry : group.entry().mappings("classes")) {
      ModelClass type = modelClass(group, entry);
      classes.put(type.type(), type);
    }
    for (Mapping entry : group.entry().mappings("holders")) {
      ModelHolder holder = holder(group, entry);
      holders.put(holder.owner(), holder);
    }
    for (Mapping entry : group.entry().mappings("lookups")) {
      addLookups(group, entry);
    }
    for (Mapping entry : group.entry().mappings("defaults")) {
      addDefaults(group, entry);
    }
    for (Mapping entry : group.entry().mappings("criteria")) {
      ModelCriteria builder = criteria(group, entry);
      criteria.put(builder.owners() + " " + builder.end(), builder);
    }
    for (Mapping entry : group.entry().mappings("annotations")) {
      ValueAnnotation annotation = annotation(group, entry);
      annotations.put(annotation.type(), annotation);
    }
    addConstants(group);
  }

  private void addSinks(Group group, Mapping alike) throws YamlException {
    alike.allowOnly(SINK_KEYS);
    List<String> owners = group.classNames(alike, "owners");
    Taken taken = Taken.read(group, alike);
    for (YamlNode call : calls(alike)) {
      SignatureText signature = SignatureText.read(call);
      for (String owner : owners) {
        CallSink sink = taken.by(owner, signature);
        sinks.put(owner + " " + signature + " " + sink.argument().index(), sink);
      }
    }
  }

  /** What many calls take alike. */
  private record Taken(
      String library,
      CallSink.Argument argument,
      ConfigKey.Kind kind,
      Optional<String> provider,
      Optional<ModelRole> role,
      boolean isOfRequest) {

    static Taken read(Group group, Mapping alike) throws YamlException {
      return new Taken(
          group.library(),
          CallSiteFiles.argument(alike),
          Choice.of(alike.require("kind"), ConfigKey.Kind.class),
          alike.text("provider"),
          Choice.find(alike, "role", ModelRole.class),
          CallSiteFiles.isOfRequest(alike));
    }

    CallSink by(String owner, SignatureText signature) {
      return new CallSink(
          library,
          owner,
          signature.method(),
          signature.parameters(),
          argument,
          kind,
          provider,
          role,
          isOfRequest);
    }
  }

  private static boolean isOfRequest(Mapping alike) throws YamlException {
    Optional<YamlNode> of = alike.find("of");
    if (of.isPresent() && !of.get().asText().equals(REQUEST)) {
      throw new YamlException("a name can only be 'of: " + REQUEST + "'", of.get().position());
    }
    return of.isPresent();
  }

  private void addDefaults(Group group, Mapping entry) throws YamlException {
    entry.allowOnly(Set.of("effect", "owners", "calls"));
    List<String> owners = group.classNames(entry, "owners");
    var effect = Choice.of(entry.require("effect"), DefaultCall.Effect.class);
    if (entry.find("calls").isEmpty()) {
      defaults.put(owners + " " + effect, new DefaultCall(effect, owners, "", ""));
      return;
    }
    for (YamlNode call : calls(entry)) {
      SignatureText text = SignatureText.read(call);
      defaults.put(
          owners + " " + effect + " " + text,
          new DefaultCall(effect, owners, text.method(), text.parameters()));
    }
  }

  private static List<YamlNode> calls(Mapping entry) throws YamlException {
    return entry.require("calls").asSequence().items();
  }

  private static CallSink.Argument argument(Mapping alike) throws YamlException {
    Optional<YamlNode> index = alike.find("argument");
    List<List<String>> after = new ArrayList<>();
    for (String words : alike.texts("after")) {
      after.add(List.of(words.split(" ")));
    }
    if (index.isPresent() && index.get().asText().equals("receiver")) {
      return new CallSink.Argument(CallSink.Argument.RECEIVER, after);
    }
    return new CallSink.Argument(number(index), after);
  }

  private static int number(Optional<YamlNode> index) throws YamlException {
    if (index.isEmpty()) {
      return 0;
    }
    long number = index.get().asNumber();
    if (number < 0 || number > 254) {
      throw new YamlException("no call has an argument " + number, index.get().position());
    }
    return (int) number;
  }

  private static ModelClass modelClass(Group group, Mapping entry) throws YamlException {
    entry.allowOnly(Set.of("type", "hub", "role", "unless"));
    return new ModelClass(
        group.className(entry.require("type")),
        entry.require("hub").asTexts(),
        Choice.find(entry, "role", ModelRole.class),
        entry.texts("unless"));
  }

  private static ModelHolder holder(Group group, Mapping entry) throws YamlException {
    entry.allowOnly(Set.of("owner", "type", "kind", "provider"));
    return new ModelHolder(
        group.library(),
        group.className(entry.require("owner")),
        group.className(entry.require("type")),
        Choice.of(entry.require("kind"), ConfigKey.Kind.class),
        entry.text("provider"));
  }

  private void addLookups(Group group, Mapping entry) throws YamlException {
    entry.allowOnly(Set.of("source", "owners", "calls", "key", "otherwise"));
    List<String> owners = group.classNames(entry, "owners");
    Optional<YamlNode> otherwise = entry.find("otherwise");
    for (YamlNode call : calls(entry)) {
      SignatureText signature = SignatureText.read(call);
      lookups.put(
          owners + signature.toString(),
          new ValueLookup(
              Choice.of(entry.require("source"), ValueLookup.Source.class),
              owners,
              signature.method(),
              signature.parameters(),
              number(entry.find("key")),
              otherwise.isEmpty() ? OptionalInt.empty() : OptionalInt.of(number(otherwise))));
    }
  }

  private static ModelCriteria criteria(Group group, Mapping entry) throws YamlException {
    entry.allowOnly(Set.of("owners", "end", "group", "describing", "unless"));
    return new ModelCriteria(
        group.library(),
        group.classNames(entry, "owners"),
        entry.require("end").asText(),
        entry.text("group"),
        entry.texts("describing"),
        entry.texts("unless"));
  }

  private static ValueAnnotation annotation(Group group, Mapping entry) throws YamlException {
    entry.allowOnly(Set.of("type", "form", "attributes", "otherwise"));
    return new ValueAnnotation(
        group.className(entry.require("type")),
        Choice.of(entry.require("form"), ValueAnnotation.Form.class),
        entry.texts("attributes"),
        entry.text("otherwise"));
  }

  private void addConstants(Group group) throws YamlException {
    Optional<YamlNode> all = group.entry().find("constants");
    if (all.isEmpty()) {
      return;
    }
    for (Entry type : all.get().asMapping().entries().values()) {
      for (Entry constant : type.value().asMapping().entries().values()) {
        constants.put(
            group.className(type.key()) + " " + constant.key(), constant.value().asText());
      }
    }
  }

  /** The entries of one library. */
  private record Group(Mapping entry) {
    String library() throws YamlException {
      return entry.require("library").asText();
    }

    String className(YamlNode name) throws YamlException {
      return className(name.asText());
    }

    /** A name that begins with a dot is one of the group's package. */
    String className(String name) throws YamlException {
      return SignatureText.internal(
          name.startsWith(".") ? entry.require("package").asText() + name : name);
    }

    List<String> classNames(Mapping mapping, String key) throws YamlException {
      List<String> names = new ArrayList<>();
      for (String name : mapping.texts(key)) {
        names.add(className(name));
      }
      return names;
    }
  }
}
