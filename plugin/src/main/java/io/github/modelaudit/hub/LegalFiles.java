package io.github.modelaudit.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.RepoType;
import io.github.modelaudit.domain.hub.FileRole;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.hub.http.Answer;
import io.github.modelaudit.hub.http.TransportException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;

/**
 * Obtains the legal files of models that the hub lists, at the commit of the facts. Number and size
 * are bounded; what a commit holds is asked for once and remembered for ever.
 */
final class LegalFiles {
  private static final int MOST = 6;
  private static final long LARGEST = 512 * 1024;

  /** Forms that hold no plain text. */
  private static final Pattern NO_TEXT =
      Pattern.compile(
          ".*\\.(?:pdf|docx?|odt|rtf|html?|png|jpe?g|json|ya?ml)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final HubSettings settings;
  private final HubConnection connection;
  private final Refusals refusals = new Refusals();
  private final TextGaps gaps;
  private final AnswerMemory memory;
  private final RepoUrls urls;
  private final Executor threads;
  private final Map<RepoKey, CompletableFuture<List<LegalFile>>> byCommit =
      new ConcurrentHashMap<>();

  LegalFiles(HubSettings settings, HubConnection connection, TextGaps gaps, Executor threads) {
    this.settings = settings;
    this.connection = connection;
    this.gaps = gaps;
    this.memory = new AnswerMemory(settings, connection);
    this.urls = new RepoUrls(settings.endpoint());
    this.threads = threads;
  }

  /** Returns the legal files of every model of a graph that has any. */
  NavigableMap<RepoKey, List<LegalFile>> of(HubGraph graph, FetchProgress progress) {
    Map<RepoKey, CompletableFuture<List<LegalFile>>> started = new LinkedHashMap<>();
    graph
        .nodes()
        .forEach(
            (key, node) ->
                node.facts()
                    .filter(facts -> facts.id().type() == RepoType.MODEL)
                    .filter(facts -> facts.commit().isPresent() && !legal(facts).isEmpty())
                    .ifPresent(facts -> started.put(key, start(facts))));
    NavigableMap<RepoKey, List<LegalFile>> found = new TreeMap<>();
    new Awaiting(FetchStep.Kind.LICENSE_TEXTS, connection::rateWait, progress)
        .each(started, 0, found::put);
    found.forEach(this::noteGaps);
    return found;
  }

  private void noteGaps(RepoKey key, List<LegalFile> files) {
    files.stream()
        .filter(LegalFile::isPassing)
        .findFirst()
        .ifPresent(file -> gaps.add(key, file.path(), file.gap()));
  }

  /** Files of the whole repository come before those of its parts. */
  private static List<RepoFile> legal(HubRecord facts) {
    Comparator<RepoFile> order = Comparator.comparingInt(file -> depth(file.path()));
    return facts.files().stream()
        .filter(file -> file.role() == FileRole.LEGAL)
        .sorted(order.thenComparing(RepoFile::path))
        .toList();
  }

  private static int depth(String path) {
    return (int) path.chars().filter(letter -> letter == '/').count();
  }

  private CompletableFuture<List<LegalFile>> start(HubRecord facts) {
    RepoKey pinned = new RepoKey(facts.id(), facts.commit());
    return byCommit.computeIfAbsent(
        pinned, key -> CompletableFuture.supplyAsync(() -> read(key, legal(facts)), threads));
  }

  private List<LegalFile> read(RepoKey pinned, List<RepoFile> files) {
    Map<String, String> known = known(pinned);
    List<LegalFile> found = new ArrayList<>();
    boolean isNew = false;
    for (RepoFile file : files) {
      String text = known.get(file.path());
      if (text != null) {
        found.add(LegalFile.of(file.path(), text));
      } else {
        LegalFile read = found.size() < MOST ? read(pinned, file) : oneTooMany(file);
        isNew |= read.content().isPresent();
        found.add(read);
      }
    }
    if (isNew) {
      memory.storeTexts(pinned, settings.clock().instant(), written(found));
    }
    return found;
  }

  private static LegalFile oneTooMany(RepoFile file) {
    return LegalFile.without(
        file.path(), "the repository has more than " + MOST + " license files");
  }

  private LegalFile read(RepoKey pinned, RepoFile file) {
    String path = file.path();
    if (NO_TEXT.matcher(path).matches()) {
      return LegalFile.without(path, "it is no plain text");
    }
    if (file.size().orElse(0) > LARGEST) {
      return LegalFile.without(path, "it is longer than " + LARGEST / 1024 + " KiB");
    }
    if (settings.isOffline()) {
      return LegalFile.missed(path, "nothing is asked offline");
    }
    try {
      String commit = pinned.revision().orElseThrow();
      return read(path, connection.get(urls.file(pinned.repo(), commit, path)));
    } catch (TransportException e) {
      return LegalFile.missed(path, e.getMessage());
    }
  }

  private LegalFile read(String path, Answer answer) {
    if (answer.isSuccessful() && !Refusals.isPage(answer)) {
      return LegalFile.of(path, answer.body());
    }
    String gap = refusals.reason(answer);
    return refusals.isPassing(answer) ? LegalFile.missed(path, gap) : LegalFile.without(path, gap);
  }

  private Map<String, String> known(RepoKey pinned) {
    Map<String, String> known = new TreeMap<>();
    memory
        .findTexts(pinned)
        .ifPresent(
            texts ->
                texts
                    .properties()
                    .forEach(entry -> known.put(entry.getKey(), entry.getValue().asText())));
    return known;
  }

  private static JsonNode written(List<LegalFile> files) {
    ObjectNode texts = JsonNodeFactory.instance.objectNode();
    files.forEach(file -> file.content().ifPresent(text -> texts.put(file.path(), text)));
    return texts;
  }
}
