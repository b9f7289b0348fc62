package io.github.modelaudit.licensing;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.license.Cap;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.LineageCode;
import io.github.modelaudit.domain.license.LineageVerdict;
import io.github.modelaudit.domain.license.PartLicense;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.domain.license.TerritoryLimit;
import io.github.modelaudit.knowledge.LicenseCatalogue;
import io.github.modelaudit.knowledge.LicenseEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names the licenses in a lineage that end above a size of the user or in a territory, each once,
 * at the nearest model that carries it. Whether that concerns the user only the policy can say.
 */
final class LimitReader {
  private static final Set<String> MULTIMODAL_WORDS =
      Set.of("image", "video", "visual", "any-to-any", "multimodal");

  private final LicenseCatalogue catalogue;

  LimitReader(LicenseCatalogue catalogue) {
    this.catalogue = requireNonNull(catalogue, "catalogue");
  }

  /** Returns a verdict for every license with a limit. */
  List<LineageVerdict> read(Ancestor model) {
    List<LineageVerdict> verdicts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Ancestor ancestor : model.all()) {
      for (String license : licenses(ancestor.license())) {
        if (seen.add(license)) {
          catalogue
              .find(license)
              .ifPresent(entry -> verdicts.addAll(limits(model, ancestor, entry)));
        }
      }
    }
    return verdicts;
  }

  private static List<String> licenses(LicenseResolution license) {
    Stream<String> parts = PartLicense.of(license).stream().flatMap(it -> it.licenses().stream());
    return Stream.concat(license.licenses().stream(), parts).toList();
  }

  private static List<LineageVerdict> limits(Ancestor model, Ancestor at, LicenseEntry license) {
    List<LineageVerdict> verdicts = new ArrayList<>();
    capped(model, at, license).ifPresent(verdicts::add);
    barred(model, at, license).ifPresent(verdicts::add);
    return verdicts;
  }

  private static Optional<LineageVerdict> capped(
      Ancestor model, Ancestor at, LicenseEntry license) {
    List<Cap> caps =
        license.terms().caps().stream()
            .filter(cap -> cap.effect() == Cap.Effect.GRANT_ENDS)
            .toList();
    if (caps.isEmpty()) {
      return Optional.empty();
    }
    String clause = caps.stream().map(LimitReader::words).collect(Collectors.joining("; "));
    String explanation =
        "License '%s' of '%s' ends above a size of the user.".formatted(license.id(), at.id());
    boolean isSure = caps.stream().anyMatch(Cap::isSure);
    return Optional.of(
        verdict(LineageCode.CAP_CONDITIONAL, model, at, clause, explanation, isSure));
  }

  private static String words(Cap cap) {
    String unit = cap.currency().map(currency -> " " + currency).orElse("");
    String metric = cap.metric().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return "more than %d%s %s".formatted(cap.threshold(), unit, metric);
  }

  private static Optional<LineageVerdict> barred(
      Ancestor model, Ancestor at, LicenseEntry license) {
    Optional<Boolean> isMultimodal = isMultimodal(model);
    List<TerritoryLimit> limits =
        limits(license.terms()).stream()
            .filter(
                limit ->
                    limit.reach() == TerritoryLimit.Reach.ALL_MODELS || isMultimodal.orElse(true))
            .toList();
    if (limits.isEmpty()) {
      return Optional.empty();
    }
    String territories =
        limits.stream().map(TerritoryLimit::territory).collect(Collectors.joining(", "));
    String explanation =
        "License '%s' of '%s' grants nothing in: %s.".formatted(license.id(), at.id(), territories);
    boolean isSure =
        limits.stream()
            .anyMatch(
                limit ->
                    limit.isSure()
                        && (limit.reach() == TerritoryLimit.Reach.ALL_MODELS
                            || isMultimodal.isPresent()));
    return Optional.of(
        verdict(
            LineageCode.TERRITORY_BLOCKED,
            model,
            at,
            limits.iterator().next().text(),
            explanation,
            isSure));
  }

  private static Set<TerritoryLimit> limits(Terms terms) {
    return terms.territories();
  }

  /** What the task says; nothing when no task is stated. */
  private static Optional<Boolean> isMultimodal(Ancestor model) {
    return model
        .facts()
        .map(HubRecord::shape)
        .flatMap(shape -> shape.task())
        .map(task -> MULTIMODAL_WORDS.stream().anyMatch(task::contains));
  }

  private static LineageVerdict verdict(
      LineageCode code,
      Ancestor model,
      Ancestor at,
      String clause,
      String explanation,
      boolean isSure) {
    return new LineageVerdict(
        code,
        model.id(),
        at.id(),
        Relation.UNSTATED,
        clause,
        explanation,
        LineageVerdict.Actor.USER,
        isSure);
  }
}
