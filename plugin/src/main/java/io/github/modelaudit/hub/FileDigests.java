package io.github.modelaudit.hub;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.RepoType;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.FileRole;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.hub.read.FileTree;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adds sizes and digests to the files that matter: of models all that have a role, of datasets the
 * card and legal texts. Where a hub or mirror does not tell them, the names stay and there is a
 * notice.
 */
final class FileDigests {
  private final HubSettings settings;
  private final HubConnection connection;
  private final AnswerMemory memory;
  private final TreeQuery trees;
  private final Executor threads;
  private final FileTree form = new FileTree();
  private final Map<RepoKey, CompletableFuture<TreeQuery.Listing>> byCommit =
      new ConcurrentHashMap<>();

  FileDigests(HubSettings settings, HubConnection connection, Refusals refusals, Executor threads) {
    this.settings = settings;
    this.connection = connection;
    this.memory = new AnswerMemory(settings, connection);
    this.trees = new TreeQuery(connection, refusals, new RepoUrls(settings.endpoint()));
    this.threads = threads;
  }

  /** Returns the graph with what is known of the files that matter. */
  HubGraph addTo(HubGraph graph, FetchProgress progress) {
    Map<RepoKey, CompletableFuture<TreeQuery.Listing>> started = new LinkedHashMap<>();
    graph
        .nodes()
        .forEach(
            (key, node) ->
                node.facts()
                    .filter(facts -> facts.commit().isPresent() && !wanted(facts).isEmpty())
                    .ifPresent(facts -> started.put(key, start(facts))));
    Map<RepoKey, HubNode> nodes = new TreeMap<>(graph.nodes());
    Map<RepoKey, String> gaps = new TreeMap<>();
    new Awaiting(FetchStep.Kind.FILE_LISTS, connection::rateWait, progress)
        .each(
            started,
            0,
            (key, listing) -> {
              listing.gap().ifPresent(reason -> gaps.put(key, reason));
              nodes.computeIfPresent(key, (same, node) -> with(listing.files(), node));
            });
    note(gaps);
    return HubGraph.of(nodes);
  }

  private CompletableFuture<TreeQuery.Listing> start(HubRecord facts) {
    RepoKey pinned = new RepoKey(facts.id(), facts.commit());
    return byCommit.computeIfAbsent(
        pinned, key -> CompletableFuture.supplyAsync(() -> read(key, wanted(facts)), threads));
  }

  private TreeQuery.Listing read(RepoKey pinned, Set<String> wanted) {
    Optional<List<RepoFile>> known =
        memory.findFiles(pinned).map(form::read).filter(files -> paths(files).containsAll(wanted));
    if (known.isPresent()) {
      return new TreeQuery.Listing(known.get(), Optional.empty());
    }
    if (settings.isOffline()) {
      return new TreeQuery.Listing(List.of(), Optional.of("nothing is asked offline"));
    }
    TreeQuery.Listing listing = trees.ask(pinned, wanted);
    if (listing.gap().isEmpty()) {
      memory.storeFiles(pinned, settings.clock().instant(), form.write(listing.files()));
    }
    return listing;
  }

  private static Set<String> wanted(HubRecord facts) {
    return paths(
        facts.files().stream().filter(file -> matters(file.role(), facts.id().type())).toList());
  }

  private static Set<String> paths(List<RepoFile> files) {
    return files.stream().map(RepoFile::path).collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean matters(FileRole role, RepoType type) {
    return switch (role) {
      case CARD, LEGAL -> true;
      case WEIGHTS, CODE, CONFIGURATION -> type == RepoType.MODEL;
      case EVIDENCE, OTHER -> false;
    };
  }

  private static HubNode with(Collection<RepoFile> known, HubNode node) {
    if (!(node.outcome() instanceof FetchOutcome.Fetched fetched)) {
      return node;
    }
    Map<String, RepoFile> byPath =
        known.stream().collect(Collectors.toMap(RepoFile::path, file -> file, (one, other) -> one));
    HubRecord facts = fetched.facts();
    List<RepoFile> files =
        facts.files().stream().map(file -> merged(file, byPath.get(file.path()))).toList();
    return new HubNode(
        new FetchOutcome.Fetched(fetched.key(), facts.withFiles(files), fetched.notices()),
        node.parents(),
        node.datasets(),
        node.readAt());
  }

  private static RepoFile merged(RepoFile named, @Nullable RepoFile listed) {
    if (listed == null || listed.digest().isEmpty()) {
      return named;
    }
    OptionalLong size = listed.size().isPresent() ? listed.size() : named.size();
    return new RepoFile(named.path(), size, listed.sha256(), listed.blob(), named.text());
  }

  private void note(Map<RepoKey, String> gaps) {
    gaps.keySet().stream()
        .findFirst()
        .ifPresent(
            first ->
                connection.note(
                    "digests " + first,
                    "The digests of files are not known for %d repositories, the first of them '%s': %s."
                            .formatted(gaps.size(), first, requireNonNull(gaps.get(first)))
                        + " Their names are kept without; a mirror may not serve lists of files."));
  }
}
