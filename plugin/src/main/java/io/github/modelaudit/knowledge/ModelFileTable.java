package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.ModelRole;
import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.knowledge.YamlNode.Mapping;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** The model files of the data files. */
final class ModelFileTable implements ModelFileCatalogue {
  private static final String PROVENANCE = "confidence basis sources checked";

  private final Lazy<Content> content;

  ModelFileTable(Lazy<Content> content) {
    this.content = requireNonNull(content, "content");
  }

  /** What the files hold. */
  record Content(
      Map<String, FileNameRule> names,
      Map<String, FileMagic> magics,
      Map<String, KnownWeights> weights,
      Map<String, LibraryPart> parts,
      Set<String> skipped,
      Set<String> local) {

    /** Reads files in the order in which they replace each other. */
    static Content read(List<DataFile> files) throws KnowledgeException {
      var content =
          new Content(
              new TreeMap<>(),
              new TreeMap<>(),
              new TreeMap<>(),
              new TreeMap<>(),
              new TreeSet<>(),
              new TreeSet<>());
      for (DataFile file : files) {
        try {
          content.add(file);
        } catch (YamlException e) {
          throw file.failure(e);
        }
      }
      return content;
    }

    private void add(DataFile file) throws YamlException {
      file.root().allowOnly(Set.of("names", "magics", "weights", "parts", "folders"));
      for (Mapping group : groups(file, "names", "strength below format endings")) {
        addNames(group);
      }
      for (Mapping group : groups(file, "magics", "formats")) {
        addMagics(group);
      }
      for (Mapping group : groups(file, "weights", "role files")) {
        addWeights(file, group);
      }
      for (Mapping group : groups(file, "parts", "files")) {
        addParts(group);
      }
      for (Mapping group : groups(file, "folders", "skipped local")) {
        skipped.addAll(group.texts("skipped"));
        local.addAll(group.texts("local"));
      }
    }

    private static List<Mapping> groups(DataFile file, String key, String keys)
        throws YamlException {
      List<Mapping> groups = file.root().mappings(key);
      for (Mapping group : groups) {
        group.allowOnly(List.of((PROVENANCE + " " + keys).split(" ")));
        file.provenance(group);
      }
      return groups;
    }

    private void addNames(Mapping group) throws YamlException {
      FileNameRule.Strength strength =
          Choice.of(group.require("strength"), FileNameRule.Strength.class);
      for (String ending : group.require("endings").asTexts()) {
        String lower = ending.toLowerCase(Locale.ROOT);
        names.put(
            lower, new FileNameRule(lower, strength, group.text("below"), group.text("format")));
      }
    }

    private void addMagics(Mapping group) throws YamlException {
      for (Mapping entry : group.mappings("formats")) {
        entry.allowOnly(Set.of("format", "offset", "bytes"));
        YamlNode bytes = entry.require("bytes");
        String format = entry.require("format").asText();
        try {
          int offset = (int) entry.require("offset").asNumber();
          magics.put(format, new FileMagic(format, offset, bytes.asText()));
        } catch (IllegalArgumentException e) {
          throw bytes.unexpected("three bytes or more in hex digits");
        }
      }
    }

    private void addWeights(DataFile file, Mapping group) throws YamlException {
      var confidence = file.provenance(group).confidence();
      Optional<ModelRole> role = Choice.find(group, "role", ModelRole.class);
      for (Mapping entry : group.mappings("files")) {
        entry.allowOnly(Set.of("size", "sha256", "crc", "hub", "conversion"));
        var known =
            new KnownWeights(
                entry.require("size").asNumber(),
                hex(entry.require("sha256"), 12, 64),
                entry.find("crc").isPresent()
                    ? Optional.of(hex(entry.require("crc"), 8, 8))
                    : Optional.empty(),
                hubId(entry.require("hub")),
                entry.find("conversion").isPresent()
                    ? Optional.of(hubId(entry.require("conversion")))
                    : Optional.empty(),
                role,
                confidence);
        weights.put(known.sha256(), known);
      }
    }

    private void addParts(Mapping group) throws YamlException {
      for (Mapping entry : group.mappings("files")) {
        entry.allowOnly(Set.of("library", "path", "types", "users"));
        List<ArtifactPattern> users = new ArrayList<>();
        if (entry.find("users").isPresent()) {
          for (YamlNode user : entry.require("users").asSequence().items()) {
            users.add(ArtifactPattern.read(user));
          }
        }
        var part =
            new LibraryPart(
                ArtifactPattern.read(entry.require("library")),
                entry.require("path").asText(),
                entry.require("types").asTexts(),
                users);
        parts.put(part.library() + " " + part.path(), part);
      }
    }

    private static String hex(YamlNode node, int least, int most) throws YamlException {
      String text = node.asText();
      boolean isHex = text.chars().allMatch(HexFormat::isHexDigit);
      if (!isHex || text.length() < least || text.length() > most) {
        throw node.unexpected(least + " to " + most + " hex digits");
      }
      return text.toLowerCase(Locale.ROOT);
    }

    private static String hubId(YamlNode node) throws YamlException {
      Optional<String> flaw = RepoId.flawOf(node.asText());
      if (flaw.isPresent()) {
        throw node.unexpected("a Hub id");
      }
      return node.asText();
    }
  }

  @Override
  public Optional<FileNameRule> findByName(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    Map<String, FileNameRule> names = content.get().names();
    for (int dot = lower.lastIndexOf('.'); dot >= 0; dot = lower.lastIndexOf('.', dot - 1)) {
      FileNameRule rule = names.get(lower.substring(dot));
      if (rule != null && rule.matches(lower)) {
        return Optional.of(rule);
      }
      if (lower.indexOf('/', dot) >= 0 || lower.length() - dot > 24) {
        break;
      }
    }
    return Optional.empty();
  }

  @Override
  public List<FileMagic> magics() {
    return List.copyOf(content.get().magics().values());
  }

  @Override
  public List<KnownWeights> findBySize(long size) {
    List<KnownWeights> found = new ArrayList<>();
    for (KnownWeights weights : content.get().weights().values()) {
      if (weights.size() == size) {
        found.add(weights);
      }
    }
    found.sort(Comparator.comparing(KnownWeights::sha256));
    return List.copyOf(found);
  }

  @Override
  public List<LibraryPart> parts() {
    return List.copyOf(content.get().parts().values());
  }

  @Override
  public boolean isSkipped(String folder) {
    Content known = content.get();
    return known.skipped().contains(folder)
        || known.skipped().stream()
            .filter(it -> it.startsWith("*"))
            .anyMatch(it -> folder.endsWith(it.substring(1)));
  }

  @Override
  public Set<String> localFolders() {
    return Set.copyOf(content.get().local());
  }

  @Override
  public String fingerprint() {
    Content known = content.get();
    StringBuilder all = new StringBuilder();
    for (FileNameRule rule : known.names().values()) {
      all.append(rule.ending()).append(rule.strength().name()).append(rule.below().orElse(""));
      all.append(rule.format().orElse("")).append('\n');
    }
    for (FileMagic magic : known.magics().values()) {
      all.append(magic.format()).append(magic.offset()).append(magic.bytes()).append('\n');
    }
    for (KnownWeights weights : known.weights().values()) {
      all.append(weights.sha256()).append(weights.size()).append(weights.crc().orElse(""));
      all.append('\n');
    }
    var crc = new CRC32();
    crc.update(all.toString().getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(crc.getValue());
  }
}
