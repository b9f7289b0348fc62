package io.github.modelaudit.audit;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.scan.WeightDigests;
import io.github.modelaudit.domain.FileFacts;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.RepoFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Holds weights that are there as files against the files of their models on the Hub. A file that
 * means two models, because one repository holds a conversion of the other's, has to be in one.
 */
final class WeightsComparison {
  private final WeightDigests digests;
  private final HubGraph graph;

  WeightsComparison(WeightDigests digests, HubGraph graph) {
    this.digests = requireNonNull(digests, "digests");
    this.graph = requireNonNull(graph, "graph");
  }

  /** Returns a problem for every file that is in none of its models, sorted. */
  List<Problem> compare(List<ModelDependency> models) {
    Map<String, List<ModelDependency>> byFile = new TreeMap<>();
    for (ModelDependency model : models) {
      if (model.ref().kind() == ModelRef.Kind.HUB) {
        model
            .file()
            .flatMap(FileFacts::path)
            .ifPresent(path -> byFile.computeIfAbsent(path, key -> new ArrayList<>()).add(model));
      }
    }
    List<Problem> problems = new ArrayList<>();
    byFile.forEach((path, meant) -> compare(path, meant).ifPresent(problems::add));
    return problems.stream().sorted().toList();
  }

  private Optional<Problem> compare(String path, List<ModelDependency> meant) {
    List<HubRecord> records = meant.stream().flatMap(it -> record(it).stream()).toList();
    Set<String> known =
        records.stream()
            .flatMap(record -> record.files().stream())
            .flatMap(file -> file.sha256().stream())
            .collect(Collectors.toSet());
    boolean isTold = records.size() == meant.size() && records.stream().allMatch(it -> tells(it));
    if (!isTold) {
      return Optional.empty();
    }
    try {
      Optional<String> digest = digests.of(meant.get(0).file().orElseThrow());
      return digest
          .filter(it -> !known.contains(it))
          .map(it -> differing(path, it, records, meant.get(0)));
    } catch (IOException e) {
      return Optional.of(unreadable(path, e, meant.get(0)));
    }
  }

  private Optional<HubRecord> record(ModelDependency model) {
    return graph.find(((ModelRef.Hub) model.ref()).key()).flatMap(node -> node.facts());
  }

  private static boolean tells(HubRecord record) {
    return record.files().stream().map(RepoFile::sha256).anyMatch(Optional::isPresent);
  }

  private static Problem differing(
      String path, String digest, List<HubRecord> records, ModelDependency model) {
    String ids =
        records.stream()
            .map(it -> "'" + it.id().id() + "'" + it.commit().map(c -> " at " + c).orElse(""))
            .sorted()
            .collect(Collectors.joining(" and "));
    return new Problem(
        "weights-differ",
        "The weights in '%s' are not those of %s: no file there has the SHA-256 %s."
            .formatted(path, ids, digest),
        "Find out where the file comes from; facts about the model on the Hub may not hold for it.",
        false,
        Optional.of(model.location()));
  }

  private static Problem unreadable(String path, IOException e, ModelDependency model) {
    return new Problem(
        "weights-unreadable",
        "Cannot compare the weights in '%s' with the Hub: %s.".formatted(path, e.getMessage()),
        "Repair the file and run the goal again.",
        false,
        Optional.of(model.location()));
  }
}
