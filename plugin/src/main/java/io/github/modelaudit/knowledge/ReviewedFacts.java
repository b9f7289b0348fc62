package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.knowledge.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The facts for grading of the data files. */
final class ReviewedFacts implements OpennessFacts {
  private final Lazy<Content> content;
  private final Lazy<ComponentFile> components;
  private final Lazy<ReviewFile> reviews;

  /** What the files hold. */
  record Content(List<Pattern> weightFiles, List<Pattern> usePolicyFiles, Map<String, Note> notes) {
    private static final Set<String> KEYS =
        Set.of(
            "weight-files",
            "use-policy-files",
            "notes",
            "confidence",
            "basis",
            "sources",
            "checked");
    private static final Set<String> NOTE_KEYS =
        Set.of("hub", "code", "text", "license", "confidence", "basis", "sources", "checked");

    Content {
      weightFiles = List.copyOf(weightFiles);
      usePolicyFiles = List.copyOf(usePolicyFiles);
      notes = Map.copyOf(notes);
    }

    /** Reads files in the order in which their notes replace each other; patterns add up. */
    static Content read(List<DataFile> files) throws KnowledgeException {
      List<Pattern> weightFiles = new ArrayList<>();
      List<Pattern> usePolicyFiles = new ArrayList<>();
      Map<String, Note> notes = new TreeMap<>();
      for (DataFile file : files) {
        try {
          file.root().allowOnly(KEYS);
          weightFiles.addAll(IndexEntry.patterns(file.root(), "weight-files"));
          usePolicyFiles.addAll(IndexEntry.patterns(file.root(), "use-policy-files"));
          for (Mapping note : file.root().mappings("notes")) {
            notes.put(lower(note.require("hub").asText()), note(file, note));
          }
        } catch (YamlException e) {
          throw file.failure(e);
        }
      }
      return new Content(weightFiles, usePolicyFiles, notes);
    }

    private static Note note(DataFile file, Mapping note) throws YamlException {
      note.allowOnly(NOTE_KEYS);
      return new Note(
          note.require("hub").asText(),
          note.require("code").asText(),
          note.require("text").asText(),
          note.text("license"),
          file.provenance(note));
    }
  }

  ReviewedFacts(Lazy<Content> content, Lazy<ComponentFile> components, Lazy<ReviewFile> reviews) {
    this.content = requireNonNull(content, "content");
    this.components = requireNonNull(components, "components");
    this.reviews = requireNonNull(reviews, "reviews");
  }

  @Override
  public List<Pattern> weightFiles() {
    return content.get().weightFiles();
  }

  @Override
  public List<Pattern> usePolicyFiles() {
    return content.get().usePolicyFiles();
  }

  @Override
  public Optional<Note> find(String hubId) {
    return Optional.ofNullable(content.get().notes().get(lower(hubId)));
  }

  @Override
  public ComponentTable components() {
    return components.get().table();
  }

  @Override
  public ExemptionFacts exemption() {
    return components.get().exemption();
  }

  @Override
  public Optional<ModelReview> findReview(String hubId) {
    return Optional.ofNullable(reviews.get().byModel().get(lower(hubId)));
  }

  /** Every review by its model, for checks of the data. */
  Map<String, ModelReview> reviews() {
    return reviews.get().byModel();
  }

  /** Every note, for checks of the data. */
  List<Note> notes() {
    return List.copyOf(new TreeMap<>(content.get().notes()).values());
  }

  private static String lower(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
