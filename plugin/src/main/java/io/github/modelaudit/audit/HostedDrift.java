package io.github.modelaudit.audit;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.drift.DriftChange;
import io.github.modelaudit.domain.drift.DriftKind;
import io.github.modelaudit.knowledge.AliasMove;
import io.github.modelaudit.knowledge.HostedCatalogue;
import io.github.modelaudit.knowledge.HostedRetirement;
import io.github.modelaudit.knowledge.Provider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds models of providers that have ended, will end, or became another model under one name. */
final class HostedDrift {
  private final HostedCatalogue hosted;
  private final LocalDate today;
  private final Optional<LocalDate> locked;

  /**
   * Takes what is known.
   *
   * @param locked the day the facts in the lock were last read; absent when there are none, so that
   *     nothing can have moved since
   */
  HostedDrift(HostedCatalogue hosted, LocalDate today, Optional<LocalDate> locked) {
    this.hosted = requireNonNull(hosted, "hosted");
    this.today = requireNonNull(today, "today");
    this.locked = requireNonNull(locked, "locked");
  }

  /** Returns the changes of one model. */
  List<DriftChange> changes(ModelRef.Hosted model) {
    String provider =
        hosted.findProvider(model.provider()).map(Provider::id).orElse(model.provider());
    var changes = new ArrayList<DriftChange>();
    hosted
        .lifecycle()
        .findRetirement(provider, model.name())
        .ifPresent(retirement -> changes.add(retirement(model, retirement)));
    hosted.lifecycle().findMoves(provider, model.name()).stream()
        .filter(this::isSinceLocked)
        .forEach(move -> changes.add(move(model, move)));
    return changes;
  }

  /** A move within the month of the lock may have been before it or after it. */
  private boolean isSinceLocked(AliasMove move) {
    return locked.filter(day -> day.isBefore(move.in().atDay(1))).isPresent()
        && !today.isBefore(move.in().atDay(1));
  }

  private DriftChange retirement(ModelRef.Hosted model, HostedRetirement retirement) {
    boolean isOver = !today.isBefore(retirement.on());
    return new DriftChange(
        isOver ? DriftKind.HOSTED_RETIRED : DriftKind.HOSTED_RETIRING,
        model.provider() + "/" + model.name(),
        Optional.empty(),
        Optional.of(retirement.on().toString()),
        "Model '%s' of '%s' %s %s, says %s."
            .formatted(
                model.name(),
                providerName(model),
                isOver ? "is no longer run there since" : "will no longer be run there from",
                retirement.on(),
                sources(retirement.provenance().sources())),
        remedy(model, retirement),
        retirement.isSure() ? Confidence.HIGH : retirement.provenance().confidence());
  }

  /** Where the weights are published, the model can be run by oneself. */
  private String remedy(ModelRef.Hosted model, HostedRetirement retirement) {
    String weights =
        hosted
            .findFamily(model.provider(), model.name())
            .flatMap(family -> family.hubId())
            .map(id -> " Its weights stay available as '" + id + "', to be run elsewhere.")
            .orElse("");
    return retirement
            .replacement()
            .map(name -> "Move to '" + name + "', which the provider recommends, and audit it.")
            .orElse("Choose another model of the provider and audit it.")
        + weights;
  }

  private DriftChange move(ModelRef.Hosted model, AliasMove move) {
    return new DriftChange(
        DriftKind.ALIAS_MOVED,
        model.provider() + "/" + model.name(),
        move.before(),
        Optional.of(move.after()),
        "The name '%s' of '%s' stands for another model since %s: %s%s, says %s."
            .formatted(
                model.name(),
                providerName(model),
                move.in(),
                move.before().map(before -> before + " then, ").orElse(""),
                move.after() + " now",
                sources(move.provenance().sources())),
        "Check the terms of what it stands for now, or name the dated version that was audited.",
        move.provenance().confidence());
  }

  private String providerName(ModelRef.Hosted model) {
    return hosted.findProvider(model.provider()).map(Provider::name).orElse(model.provider());
  }

  private static String sources(List<String> sources) {
    return sources.isEmpty() ? "the knowledge overlay" : String.join("; ", sources);
  }
}
