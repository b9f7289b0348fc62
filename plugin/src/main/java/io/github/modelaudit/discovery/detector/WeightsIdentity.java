package io.github.modelaudit.discovery.detector;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.discovery.reference.ParsedReference;
import io.github.modelaudit.discovery.reference.ReferenceParser;
import io.github.modelaudit.discovery.scan.FoundFile;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.ModelRole;
import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.knowledge.KnownWeights;
import io.github.modelaudit.knowledge.ModelFileCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whose weights a file holds: by its content, its place, its header, or what lies beside. */
final class WeightsIdentity {
  /** How the Hub's clients lay out what they have downloaded. */
  private static final Pattern CACHED =
      Pattern.compile("(?:.*/)?models--([^/]+?)--([^/]+)/snapshots/([0-9a-f]{40})/.*");

  /** The fields of headers that name the repository of the file itself. */
  private static final List<String> OWN_REPOSITORY = List.of("general.repo_url");

  private static final String SAVED_FROM = "config._name_or_path";
  private static final String ADAPTED = "adapter.base_model";

  private final ModelFileCatalogue catalogue;
  private final ReferenceParser parser;

  WeightsIdentity(ModelFileCatalogue catalogue, ReferenceParser parser) {
    this.catalogue = requireNonNull(catalogue, "catalogue");
    this.parser = requireNonNull(parser, "parser");
  }

  /** A model that a file is of. */
  record Meaning(ModelRef ref, Confidence confidence, Optional<ModelRole> role) {}

  /**
   * Returns what a file is: a model of the Hub, and the repository of the conversion where that is
   * another one; else the file itself.
   *
   * @param place where it is, as a reference to a file says it
   */
  List<Meaning> of(String place, FoundFile file) {
    List<Meaning> known = known(file);
    if (!known.isEmpty()) {
      return known;
    }
    Optional<ModelRef> hub = cached(place).or(() -> ownRepository(file)).or(() -> savedFrom(file));
    return List.of(
        hub.map(ref -> new Meaning(ref, Confidence.MEDIUM, Optional.empty()))
            .orElseGet(
                () ->
                    new Meaning(new ModelRef.LocalFile(place), Confidence.HIGH, Optional.empty())));
  }

  private List<Meaning> known(FoundFile file) {
    List<Meaning> meanings = new ArrayList<>();
    for (KnownWeights weights : catalogue.findBySize(file.size())) {
      if (file.digest().filter(weights::isOf).isPresent()) {
        meanings.add(meaning(weights.hub(), weights));
        weights.conversion().ifPresent(id -> meanings.add(meaning(id, weights)));
      }
    }
    return meanings;
  }

  private static Meaning meaning(String id, KnownWeights weights) {
    ModelRef ref = new ModelRef.Hub(RepoKey.head(RepoId.model(id)));
    return new Meaning(ref, weights.confidence(), weights.role());
  }

  private static Optional<ModelRef> cached(String place) {
    Matcher matcher = CACHED.matcher(place);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String id = matcher.group(1) + "/" + matcher.group(2);
    return RepoId.flawOf(id).isEmpty()
        ? Optional.of(
            new ModelRef.Hub(new RepoKey(RepoId.model(id), Optional.of(matcher.group(3)))))
        : Optional.empty();
  }

  private Optional<ModelRef> ownRepository(FoundFile file) {
    for (String field : OWN_REPOSITORY) {
      String url = file.facts().metadata().getOrDefault(field, "");
      Optional<ParsedReference> parsed = parser.parseAddress(url);
      if (parsed.isPresent() && parsed.get() instanceof ParsedReference.Understood it) {
        boolean isWhole = ReferenceParser.isNamespacedId(it.ref().name());
        return isWhole ? Optional.of(it.ref()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** What a library has noted as the origin, unless that is a folder of somebody's machine. */
  private Optional<ModelRef> savedFrom(FoundFile file) {
    String origin = file.facts().metadata().getOrDefault(SAVED_FROM, "");
    if (!ReferenceParser.isNamespacedId(origin) || file.facts().metadata().containsKey(ADAPTED)) {
      return Optional.empty();
    }
    String owner = origin.substring(0, origin.indexOf('/')).toLowerCase(Locale.ROOT);
    boolean isLocal = owner.startsWith(".") || catalogue.localFolders().contains(owner);
    return isLocal
        ? Optional.empty()
        : Optional.of(new ModelRef.Hub(RepoKey.head(RepoId.model(origin))));
  }
}
