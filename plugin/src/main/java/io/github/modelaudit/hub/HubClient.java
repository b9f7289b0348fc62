package io.github.modelaudit.hub;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.HubGraph;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The client of one hub for one build, safe for any number of threads: every repository is asked
 * for once, whoever needs it, and never more requests are under way than the settings allow.
 */
public final class HubClient implements AutoCloseable {
  private final HubSettings settings;
  private final HubConnection connection;
  private final RepositoryReader repositories;
  private final ThreadPoolExecutor threads;
  private final FileDigests digests;
  private final CardOutlines outlines;
  private final LegalFiles texts;
  private final TextGaps gaps = new TextGaps();
  private final Map<RepoKey, CompletableFuture<Reading>> byRepository = new ConcurrentHashMap<>();
  private final Map<RepoKey, CompletableFuture<Reading>> byCasing = new ConcurrentHashMap<>();

  private HubClient(HubSettings settings) {
    Refusals refusals = new Refusals();
    this.settings = settings;
    this.connection = new HubConnection(settings, refusals);
    this.repositories = new RepositoryReader(settings, connection, refusals);
    this.threads = threads(settings.http().maxRequests());
    this.digests = new FileDigests(settings, connection, refusals, threads);
    this.outlines = new CardOutlines(settings, connection, gaps, threads);
    this.texts = new LegalFiles(settings, connection, gaps, threads);
  }

  /** Opens a client; nothing is asked, and no thread started, before the first need. */
  public static HubClient open(HubSettings settings) {
    return new HubClient(settings);
  }

  private static ThreadPoolExecutor threads(int most) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            most,
            most,
            5,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "model-audit-hub");
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** Returns what came of asking for a repository, waiting for it if need be. */
  public FetchOutcome fetch(RepoKey key) {
    return read(key).join().outcome();
  }

  /** Returns the models, their ancestors to the root, and the datasets of the models themselves. */
  public HubGraph fetchGraph(Collection<RepoKey> models, FetchProgress progress) {
    return new LineageFetcher(this, settings.lineage()).fetchGraph(models, progress);
  }

  /** Returns the same graph, with as much about each repository as wanted. */
  public HubGraph fetchGraph(Collection<RepoKey> models, FetchDepth depth, FetchProgress progress) {
    HubGraph graph = fetchGraph(models, progress);
    return switch (depth) {
      case FACTS -> graph;
      case DIGESTS -> outlines.addTo(digests.addTo(graph, progress), progress);
    };
  }

  /** Returns the license, notice and policy files of the models of a graph, where it lists any. */
  public SortedMap<RepoKey, List<LegalFile>> fetchTexts(HubGraph graph, FetchProgress progress) {
    return texts.of(graph, progress);
  }

  /**
   * Returns one sentence for each repository with a card or license file that could not be read for
   * a reason that may pass. It is not known whether such a file holds anything.
   */
  public SortedMap<RepoKey, String> textGaps() {
    return gaps.sentences();
  }

  /** How long the hub's rate limit holds requests back from now; zero when it does not. */
  Duration rateWait() {
    return connection.rateWait();
  }

  /** What the user should know beyond single repositories, full sentences in a stable order. */
  public List<String> notices() {
    return connection.notices();
  }

  /**
   * Starts reading a repository, or joins whoever does. Casings of one id are one repository,
   * except where a mirror does not know the casing that was asked first.
   */
  CompletableFuture<Reading> read(RepoKey key) {
    return byRepository
        .computeIfAbsent(folded(key), any -> start(key))
        .thenCompose(
            reading ->
                reading.isMissing() && !reading.outcome().key().equals(key)
                    ? byCasing.computeIfAbsent(key, this::start)
                    : CompletableFuture.completedFuture(reading.as(key)));
  }

  private CompletableFuture<Reading> start(RepoKey key) {
    return CompletableFuture.supplyAsync(() -> repositories.read(key), threads);
  }

  private static RepoKey folded(RepoKey key) {
    RepoId repo = key.repo();
    return new RepoKey(new RepoId(repo.type(), repo.id().toLowerCase(Locale.ROOT)), key.revision());
  }

  @Override
  public void close() {
    threads.shutdownNow();
    connection.close();
  }
}
