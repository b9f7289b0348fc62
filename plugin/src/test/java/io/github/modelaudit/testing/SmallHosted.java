package io.github.modelaudit.testing;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.knowledge.HostedCatalogue;
import io.github.modelaudit.knowledge.HostedFamily;
import io.github.modelaudit.knowledge.HostedFamily.Weights;
import io.github.modelaudit.knowledge.Provenance;
import io.github.modelaudit.knowledge.Provider;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A vendor, a host and a runtime, and one family for every kind of weights. */
public final class SmallHosted implements HostedCatalogue {
  private final List<Provider> providers =
      List.of(
          provider("acme", Provider.Kind.VENDOR),
          provider("hostly", Provider.Kind.HOST),
          provider("runner", Provider.Kind.RUNTIME));
  private final List<HostedFamily> families =
      List.of(
          family("acme-open", Weights.PUBLISHED, "apache-2.0", Confidence.HIGH),
          family("acme-research", Weights.PUBLISHED, "qwen-research", Confidence.HIGH),
          family("acme-recalled", Weights.CLOSED, "", Confidence.LOW),
          family("acme-moving", Weights.UNKNOWN, "", Confidence.HIGH),
          family("acme-closed", Weights.CLOSED, "", Confidence.HIGH));

  @Override
  public List<Provider> providers() {
    return providers;
  }

  @Override
  public Optional<Provider> findProvider(String idOrAlias) {
    return providers.stream()
        .filter(provider -> provider.id().equalsIgnoreCase(idOrAlias))
        .findFirst();
  }

  @Override
  public Optional<Provider> findByHost(String host) {
    return Optional.empty();
  }

  @Override
  public Optional<HostedFamily> findFamily(String provider, String model) {
    return families.stream().filter(family -> model.startsWith(family.pattern())).findFirst();
  }

  private static Provider provider(String id, Provider.Kind kind) {
    return new Provider(
        id,
        "The " + id + " service",
        List.of(),
        List.of(),
        kind,
        Optional.of("https://" + id + ".example.org/terms"));
  }

  private static HostedFamily family(
      String id, Weights weights, String license, Confidence confidence) {
    return new HostedFamily(
        id,
        "acme",
        id,
        weights,
        Optional.of(license).filter(text -> !text.isEmpty()),
        Optional.empty(),
        "a note",
        new Provenance(confidence, "vendor-doc", List.of(), LocalDate.of(2026, 1, 1)));
  }
}
