package io.github.modelaudit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A repository of the fake Hub, described step by step; the rest is derived as the Hub does. */
public final class FakeRepo {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final boolean isDataset;
  private final String id;
  private final ObjectNode card = JsonNodeFactory.instance.objectNode();
  private final ObjectNode overrides = JsonNodeFactory.instance.objectNode();
  private final Set<String> removed = new HashSet<>();
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final Set<String> largeFiles = new HashSet<>();
  private final List<String> formerIds = new ArrayList<>();
  private final Map<String, String> revisions = new HashMap<>();
  private final Map<Flag, Boolean> flags = new HashMap<>();

  /** What may be true of a repository. */
  public enum Flag {
    PRIVATE,
    TAKEN_DOWN,
    GATED
  }

  private FakeRepo(boolean isDataset, String id) {
    this.isDataset = isDataset;
    this.id = id;
    revisions.put("main", Bodies.sha1(id));
  }

  /** Describes a model with an empty card. */
  public static FakeRepo model(String id) {
    return new FakeRepo(false, id);
  }

  /** Describes a dataset with an empty card. */
  public static FakeRepo dataset(String id) {
    return new FakeRepo(true, id);
  }

  /** Sets a key of the card to any JSON-like value. */
  public FakeRepo card(String key, Object value) {
    card.set(key, JSON.valueToTree(value));
    return this;
  }

  /** Sets a key of the card to null. */
  public FakeRepo cardNull(String key) {
    card.putNull(key);
    return this;
  }

  public FakeRepo license(String license) {
    return card("license", license);
  }

  public FakeRepo baseModels(String... ids) {
    return card("base_model", ids.length == 1 ? ids[0] : List.of(ids));
  }

  /** Uses a card of one's own instead of one written from its keys. */
  public FakeRepo readme(String text) {
    return file("README.md", text);
  }

  public FakeRepo file(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Adds a file that the Hub keeps outside of git. */
  public FakeRepo largeFile(String path, String text) {
    largeFiles.add(path);
    return file(path, text);
  }

  /** Replaces a field of the info answer, in whatever type. */
  public FakeRepo info(String field, Object value) {
    overrides.set(field, JSON.valueToTree(value));
    return this;
  }

  /** Replaces a field of the info answer by null. */
  public FakeRepo infoNull(String field) {
    overrides.putNull(field);
    return this;
  }

  /** Leaves a field out of the info answer. */
  public FakeRepo without(String field) {
    removed.add(field);
    return this;
  }

  /** Puts the files behind a gate of the given mode, {@code auto} or {@code manual}. */
  public FakeRepo gated(String mode) {
    flags.put(Flag.GATED, true);
    return info("gated", mode);
  }

  public FakeRepo isPrivate() {
    flags.put(Flag.PRIVATE, true);
    return info("private", true);
  }

  public FakeRepo takenDown() {
    flags.put(Flag.TAKEN_DOWN, true);
    return this;
  }

  public FakeRepo renamedFrom(String formerId) {
    formerIds.add(formerId);
    return this;
  }

  public FakeRepo revision(String name, String sha) {
    revisions.put(name, sha);
    return this;
  }

  boolean is(Flag flag) {
    return flags.getOrDefault(flag, false);
  }

  boolean isDataset() {
    return isDataset;
  }

  String id() {
    return id;
  }

  List<String> formerIds() {
    return formerIds;
  }

  /** The commit of the default branch. */
  public String sha() {
    return revisions.get("main");
  }

  /** The commit of a branch, tag, or full or short hash; null when there is none. */
  String resolve(String revision) {
    String name = revision.isEmpty() || "HEAD".equals(revision) ? "main" : revision;
    if (revisions.containsKey(name)) {
      return revisions.get(name);
    }
    return revisions.values().stream()
        .filter(sha -> name.length() >= 7 && sha.startsWith(name))
        .findFirst()
        .orElse(null);
  }

  /** The content of a file; null when there is none. */
  byte[] content(String path) {
    byte[] found = files.get(path);
    return found == null && "README.md".equals(path) && !card.isEmpty()
        ? writtenCard().getBytes(StandardCharsets.UTF_8)
        : found;
  }

  boolean isLarge(String path) {
    return largeFiles.contains(path);
  }

  List<String> paths() {
    Set<String> paths = new java.util.TreeSet<>(files.keySet());
    if (!card.isEmpty()) {
      paths.add("README.md");
    }
    return List.copyOf(paths);
  }

  private String writtenCard() {
    StringBuilder text = new StringBuilder("---\n");
    card.properties()
        .forEach(
            entry ->
                text.append(entry.getKey()).append(": ").append(entry.getValue()).append('\n'));
    return text.append("---\n# ").append(id).append('\n').toString();
  }

  /** The info answer at a commit, with every field that the Hub shows without being asked. */
  ObjectNode info(String sha) {
    ObjectNode info = JsonNodeFactory.instance.objectNode();
    info.put("_id", Bodies.sha1(id).substring(0, 24));
    info.put("id", id);
    if (!isDataset) {
      info.put("modelId", id);
    }
    int slash = id.indexOf('/');
    if (slash > 0) {
      info.put("author", id.substring(0, slash));
    }
    info.put("sha", sha);
    info.put("lastModified", "2024-02-19T11:06:12.000Z");
    info.put("createdAt", "2022-03-02T23:29:04.000Z");
    info.put("private", false);
    info.put("gated", false);
    info.put("disabled", false);
    info.put("downloads", 72_376_843);
    info.put("likes", 2_100);
    info.put("usedStorage", 13_397_387_509L);
    info.set("tags", tags());
    info.set("siblings", siblings());
    if (!card.isEmpty()) {
      info.set("cardData", card.deepCopy());
    }
    if (!isDataset) {
      info.putNull("model-index");
      info.putObject("config");
      info.putArray("spaces");
      info.set("baseModels", resolvedBases());
    }
    info.setAll(overrides.deepCopy());
    removed.forEach(info::remove);
    return info;
  }

  private ArrayNode siblings() {
    ArrayNode siblings = JsonNodeFactory.instance.arrayNode();
    paths().forEach(path -> siblings.addObject().put("rfilename", path));
    return siblings;
  }

  private JsonNode resolvedBases() {
    List<String> ids = texts("base_model");
    if (ids.isEmpty()) {
      return JsonNodeFactory.instance.nullNode();
    }
    ObjectNode bases = JsonNodeFactory.instance.objectNode();
    bases.put("relation", relation());
    ArrayNode models = bases.putArray("models");
    ids.forEach(
        base -> models.addObject().put("_id", Bodies.sha1(base).substring(0, 24)).put("id", base));
    return bases;
  }

  private String relation() {
    return card.path("base_model_relation").asText("finetune");
  }

  private ArrayNode tags() {
    ArrayNode tags = JsonNodeFactory.instance.arrayNode();
    texts("tags").forEach(tags::add);
    texts("library_name").forEach(tags::add);
    texts("language").forEach(language -> tags.add(isDataset ? "language:" + language : language));
    texts("datasets").forEach(dataset -> tags.add("dataset:" + dataset));
    texts("license").forEach(license -> tags.add("license:" + license.toLowerCase(Locale.ROOT)));
    texts("base_model").forEach(base -> tags.add("base_model:" + base));
    texts("base_model").forEach(base -> tags.add("base_model:" + relation() + ":" + base));
    return tags.add("region:us");
  }

  private List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    JsonNode value = card.path(key);
    if (value.isArray()) {
      value.forEach(item -> texts.add(item.asText()));
    } else if (value.isTextual() && !value.asText().isEmpty()) {
      texts.add(value.asText());
    }
    return texts;
  }
}
