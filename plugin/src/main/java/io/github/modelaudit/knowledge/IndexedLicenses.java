package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;

/** The licenses of the index, each read when first asked for. */
final class IndexedLicenses implements LicenseCatalogue {
  private final Lazy<LicenseIndex> index;
  private final Lazy<LicenseReader> reader;
  private final Lazy<List<TextMarks>> marks;
  private final Map<String, Lazy<LicenseEntry>> read = new ConcurrentHashMap<>();

  IndexedLicenses(
      Lazy<LicenseIndex> index, Lazy<LicenseReader> reader, Lazy<List<TextMarks>> marks) {
    this.index = requireNonNull(index, "index");
    this.reader = requireNonNull(reader, "reader");
    this.marks = requireNonNull(marks, "marks");
  }

  @Override
  public SortedSet<String> ids() {
    return index.get().ids();
  }

  @Override
  public Optional<LicenseEntry> find(String id) {
    return index.get().find(id).map(this::entry);
  }

  private LicenseEntry entry(IndexEntry entry) {
    return read.computeIfAbsent(entry.id(), id -> Lazy.later(() -> readNow(entry))).get();
  }

  private LicenseEntry readNow(IndexEntry entry) throws KnowledgeException {
    DataFile file = entry.own().isPresent() ? entry.own().get() : DataFiles.bundled(entry.file());
    return reader.get().read(file);
  }

  @Override
  public Optional<LicenseEntry> findByHubTag(String tag) {
    return index.get().idOfHubTag(tag).flatMap(this::find);
  }

  @Override
  public Optional<LicenseEntry> findBySpdx(String spdxId) {
    return index.get().idOfSpdx(spdxId).flatMap(this::find);
  }

  @Override
  public List<String> candidatesByName(String name) {
    return index.get().candidatesByName(name);
  }

  @Override
  public List<String> candidatesByLink(String link) {
    return index.get().candidatesByLink(link);
  }

  @Override
  public Optional<String> exception(String id) {
    return index.get().exception(id);
  }

  @Override
  public Optional<String> meaningOf(String id) {
    return index.get().meaningOf(id);
  }

  @Override
  public List<TextMarks> textMarks() {
    return marks.get();
  }

  @Override
  public boolean isPlaceholder(String id) {
    return index.get().isPlaceholder(id);
  }
}
