package io.github.modelaudit.audit;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.domain.text.LegalText;
import io.github.modelaudit.hub.FetchProgress;
import io.github.modelaudit.hub.HubClient;
import io.github.modelaudit.hub.LegalFile;
import io.github.modelaudit.knowledge.LicenseCatalogue;
import io.github.modelaudit.knowledge.text.TemplateTable;
import io.github.modelaudit.licensing.text.TextRecogniser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Has the license files of a graph read; the standard texts are loaded for the first of them. */
final class LicenseTexts {
  private final LicenseCatalogue catalogue;
  private final AtomicReference<@Nullable TextRecogniser> recogniser = new AtomicReference<>();

  LicenseTexts(LicenseCatalogue catalogue) {
    this.catalogue = requireNonNull(catalogue, "catalogue");
  }

  /** Returns the graph with what its license files are. */
  HubGraph addTo(HubGraph graph, HubClient client, FetchProgress progress) {
    Map<RepoKey, List<LegalFile>> texts = client.fetchTexts(graph, progress);
    var nodes = new TreeMap<>(graph.nodes());
    texts.forEach((key, files) -> nodes.computeIfPresent(key, (same, node) -> with(files, node)));
    return HubGraph.of(nodes);
  }

  private HubNode with(List<LegalFile> texts, HubNode node) {
    if (!(node.outcome() instanceof FetchOutcome.Fetched fetched)) {
      return node;
    }
    Map<String, LegalText> read =
        texts.stream().collect(Collectors.toMap(LegalFile::path, this::read, (one, other) -> one));
    List<RepoFile> files =
        fetched.facts().files().stream()
            .map(file -> file.withText(Optional.ofNullable(read.get(file.path())).or(file::text)))
            .toList();
    return new HubNode(
        new FetchOutcome.Fetched(
            fetched.key(), fetched.facts().withFiles(files), fetched.notices()),
        node.parents(),
        node.datasets(),
        node.readAt());
  }

  private LegalText read(LegalFile file) {
    return file.content().isPresent()
        ? recogniser().recognise(file.content().get().getBytes(StandardCharsets.UTF_8))
        : new LegalText.Unread(file.gap());
  }

  private synchronized TextRecogniser recogniser() {
    TextRecogniser known = recogniser.get();
    if (known != null) {
      return known;
    }
    var made = new TextRecogniser(TemplateTable.bundled(), catalogue.textMarks());
    recogniser.set(made);
    return made;
  }
}
