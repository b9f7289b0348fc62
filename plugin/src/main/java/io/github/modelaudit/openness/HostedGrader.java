package io.github.modelaudit.openness;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.audit.HostedModel;
import io.github.modelaudit.domain.openness.Access;
import io.github.modelaudit.domain.openness.Completeness;
import io.github.modelaudit.domain.openness.Delivery;
import io.github.modelaudit.domain.openness.EuSignal;
import io.github.modelaudit.domain.openness.OpennessGrade;
import io.github.modelaudit.domain.openness.OpennessLevel;
import io.github.modelaudit.domain.openness.OpennessProfile;
import io.github.modelaudit.domain.openness.Rights;
import io.github.modelaudit.domain.openness.RightsRange;
import io.github.modelaudit.knowledge.HostedCatalogue;
import io.github.modelaudit.knowledge.HostedFamily;
import io.github.modelaudit.knowledge.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Grades models that providers run, by their names. Published weights count as a way out of the
 * service even while the terms of the service govern its use.
 */
final class HostedGrader {
  private final HostedCatalogue catalogue;
  private final RightsReader reader;
  private final Supplier<ExemptionReader> exemption;

  HostedGrader(
      HostedCatalogue catalogue, RightsReader reader, Supplier<ExemptionReader> exemption) {
    this.catalogue = requireNonNull(catalogue, "catalogue");
    this.reader = requireNonNull(reader, "reader");
    this.exemption = requireNonNull(exemption, "exemption");
  }

  HostedModel describe(ModelRef.Hosted model) {
    Optional<Provider> provider = catalogue.findProvider(model.provider());
    Optional<HostedFamily> family = family(model);
    return new HostedModel(
        provider.map(Provider::name).orElse(model.provider()),
        family.map(HostedFamily::pattern),
        provider.flatMap(Provider::termsUrl),
        family.map(HostedFamily::note).orElse(""));
  }

  OpennessGrade grade(ModelRef.Hosted model) {
    Grounds grounds = new Grounds();
    Delivery delivery = delivery(model);
    Access access = delivery == Delivery.LOCAL ? Access.UNKNOWN : Access.API_ONLY;
    Interval interval =
        family(model)
            .map(family -> byFamily(model, family, grounds))
            .orElseGet(() -> unknown(model, grounds));
    return new OpennessGrade(
        interval.floor(),
        interval.ceiling(),
        access,
        interval.rights(),
        delivery,
        grounds.reasons(),
        grounds.closers(),
        profile(model, interval));
  }

  /** Of what a provider runs nothing is seen but, by its name, the license on published weights. */
  private OpennessProfile profile(ModelRef.Hosted model, Interval interval) {
    EuSignal signal =
        interval.ceiling() == OpennessLevel.CLOSED_API
            ? exemption.get().closed()
            : family(model)
                .flatMap(HostedFamily::license)
                .map(id -> exemption.get().byLicense(reader.read(id), List.of(id)))
                .orElse(EuSignal.UNKNOWN);
    return new OpennessProfile(Completeness.UNKNOWN, List.of(), signal, Optional.empty());
  }

  private record Interval(OpennessLevel floor, OpennessLevel ceiling, RightsRange rights) {}

  private Interval byFamily(ModelRef.Hosted model, HostedFamily family, Grounds grounds) {
    return switch (family.weights()) {
      case CLOSED -> closed(model, family, grounds);
      case PUBLISHED -> published(model, family, grounds);
      case UNKNOWN -> unsettled(model, family, grounds);
    };
  }

  private static Interval closed(ModelRef.Hosted model, HostedFamily family, Grounds grounds) {
    grounds.because("closed-api", "The weights of '" + model.name() + "' are not published.");
    if (family.provenance().confidence() == Confidence.LOW) {
      grounds.wouldHelp("Establish whether the weights of '" + model.name() + "' are published.");
      return new Interval(
          OpennessLevel.CLOSED_API, OpennessLevel.OPEN_SOURCE_AI, RightsRange.OPEN_QUESTION);
    }
    return new Interval(
        OpennessLevel.CLOSED_API, OpennessLevel.CLOSED_API, RightsRange.exactly(Rights.NONE));
  }

  private Interval published(ModelRef.Hosted model, HostedFamily family, Grounds grounds) {
    RightsRange rights = family.license().map(reader::read).orElse(RightsRange.OPEN_QUESTION);
    grounds.because(
        "weights-published",
        "The weights of '%s' are published%s; the terms of the service govern its use here."
            .formatted(model.name(), family.license().map(id -> " under '" + id + "'").orElse("")));
    if (family.license().isEmpty()) {
      grounds.because("license-not-known", "The license on the weights is not known.");
    }
    family
        .hubId()
        .ifPresent(id -> grounds.wouldHelp("Audit the repository '" + id + "' of the weights."));
    OpennessLevel floor =
        family.provenance().confidence() == Confidence.LOW
            ? OpennessLevel.CLOSED_API
            : LevelRule.floor(rights.floor());
    OpennessLevel ceiling = LevelRule.ceiling(rights.ceiling(), OpennessLevel.OPEN_SOURCE_AI);
    return pinned(model, new Interval(floor, ceiling, rights), grounds);
  }

  private Interval unsettled(ModelRef.Hosted model, HostedFamily family, Grounds grounds) {
    RightsRange rights = family.license().map(reader::read).orElse(RightsRange.OPEN_QUESTION);
    grounds.because(
        "weights-not-established",
        "It is not established which weights '" + model.name() + "' stands for.");
    grounds.wouldHelp("Name the dated version of '" + model.name() + "'.");
    OpennessLevel ceiling = LevelRule.ceiling(rights.ceiling(), OpennessLevel.OPEN_SOURCE_AI);
    return pinned(
        model,
        new Interval(OpennessLevel.CLOSED_API, ceiling, rights.withFloorAtMost(Rights.NONE)),
        grounds);
  }

  /** A name that moves from model to model proves no more than the least open of them. */
  private static Interval pinned(ModelRef.Hosted model, Interval interval, Grounds grounds) {
    if (!model.name().toLowerCase(Locale.ROOT).endsWith("latest")) {
      return interval;
    }
    grounds.because(
        "unpinned-model", "'" + model.name() + "' moves from model to model without notice.");
    return new Interval(
        OpennessLevel.CLOSED_API,
        interval.ceiling(),
        interval.rights().withFloorAtMost(Rights.NONE));
  }

  private static Interval unknown(ModelRef.Hosted model, Grounds grounds) {
    grounds.because(
        "unknown-hosted-model",
        "'" + model.name() + "' of '" + model.provider() + "' is not a known model name.");
    grounds.wouldHelp("Name the model that '" + model.name() + "' stands for.");
    return new Interval(
        OpennessLevel.UNKNOWN, OpennessLevel.OPEN_SOURCE_AI, RightsRange.OPEN_QUESTION);
  }

  private Optional<HostedFamily> family(ModelRef.Hosted model) {
    String provider =
        catalogue.findProvider(model.provider()).map(Provider::id).orElse(model.provider());
    return catalogue.findFamily(provider, model.name());
  }

  private Delivery delivery(ModelRef.Hosted model) {
    Optional<Provider> provider = catalogue.findProvider(model.provider());
    if (provider.isEmpty()) {
      return Delivery.UNKNOWN;
    }
    return switch (provider.get().kind()) {
      case VENDOR ->
          isForeign(provider.get(), model) ? Delivery.THIRD_PARTY_API : Delivery.VENDOR_API;
      case HOST ->
          isForeign(provider.get(), model) ? Delivery.THIRD_PARTY_API : Delivery.VENDOR_API;
      case RUNTIME -> Delivery.LOCAL;
    };
  }

  /** True unless the provider is known to own the model; a host mostly runs models of others. */
  private boolean isForeign(Provider provider, ModelRef.Hosted model) {
    return family(model)
        .map(family -> !family.provider().equals(provider.id()))
        .orElse(provider.kind() == Provider.Kind.HOST);
  }
}
