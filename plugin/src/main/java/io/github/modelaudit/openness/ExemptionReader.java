package io.github.modelaudit.openness;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.CardOutline;
import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.hub.GateTerms;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.license.Cap;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.domain.license.TerritoryLimit;
import io.github.modelaudit.domain.openness.Component;
import io.github.modelaudit.domain.openness.EuSignal;
import io.github.modelaudit.domain.openness.EvidenceGrade;
import io.github.modelaudit.domain.openness.Rights;
import io.github.modelaudit.domain.openness.RightsRange;
import io.github.modelaudit.knowledge.ExemptionFacts;
import io.github.modelaudit.knowledge.LicenseCatalogue;
import io.github.modelaudit.knowledge.LicenseEntry;
import io.github.modelaudit.knowledge.ModelReview;
import io.github.modelaudit.openness.CompletenessReader.Found;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what speaks for and against the European Union's exemption, each with its paragraph. */
final class ExemptionReader {
  /** More than any model is known to have been trained on. */
  private static final BigDecimal MOST_TOKENS = new BigDecimal("4e13");

  private static final BigDecimal PER_PARAMETER_AND_TOKEN = BigDecimal.valueOf(6);
  private static final long LARGE = 100_000_000_000L;

  private final ExemptionFacts facts;
  private final LicenseCatalogue catalogue;

  ExemptionReader(ExemptionFacts facts, LicenseCatalogue catalogue) {
    this.facts = requireNonNull(facts, "facts");
    this.catalogue = requireNonNull(catalogue, "catalogue");
  }

  /**
   * Returns the signal for a repository.
   *
   * @param licensed what the licenses alone grant, without texts beside them
   * @param licenses every license that binds
   */
  EuSignal read(
      HubRecord repository, Found found, RightsRange licensed, Collection<String> licenses) {
    ExemptionCauses causes = new ExemptionCauses(facts);
    if (isOutside(repository)) {
      return causes.because("task-outside").signal();
    }
    compute(repository, found, causes);
    if (causes.holds("compute-small")) {
      return causes.signal();
    }
    rights(licensed, licenses, causes);
    gate(repository, causes);
    documents(found, causes);
    return causes.signal();
  }

  /** Returns the signal for a model whose weights are not published. */
  EuSignal closed() {
    return new ExemptionCauses(facts).because("no-weights").signal();
  }

  /** Returns the signal for a repository that was taken down. */
  EuSignal withdrawn() {
    return new ExemptionCauses(facts).because("withdrawn").signal();
  }

  /** Returns the signal by the rights on published weights alone. */
  EuSignal byLicense(RightsRange licensed, Collection<String> licenses) {
    ExemptionCauses causes = new ExemptionCauses(facts);
    rights(licensed, licenses, causes);
    return causes.signal();
  }

  private boolean isOutside(HubRecord repository) {
    return repository.shape().task().filter(facts.outside()::contains).isPresent();
  }

  private void rights(RightsRange licensed, Collection<String> licenses, ExemptionCauses causes) {
    Terms terms =
        licenses.stream()
            .flatMap(id -> catalogue.find(id).stream())
            .map(LicenseEntry::terms)
            .reduce(Terms.NONE, Terms::join);
    boolean isOpen = licensed.ceiling() == Rights.OPEN;
    switch (licensed.ceiling()) {
      case NONE -> causes.because("no-license");
      case NON_COMMERCIAL -> causes.because("non-commercial");
      case RESTRICTED -> restricted(terms, causes);
      case OPEN -> {
        if (licensed.floor() == Rights.OPEN) {
          causes.because("open-license");
        }
      }
    }
    if (isOpen && licensed.floor() == Rights.RESTRICTED) {
      causes.because("conditions");
    } else if (isOpen && licensed.floor() != Rights.OPEN) {
      causes.because("not-enough-known");
    }
  }

  private static void restricted(Terms terms, ExemptionCauses causes) {
    for (Cap cap : terms.caps()) {
      if (cap.effect() == Cap.Effect.GRANT_ENDS) {
        boolean isRevenue = cap.metric() == Cap.Metric.REVENUE;
        causes.because(isRevenue ? "revenue-threshold" : "user-threshold", cap.isSure());
      }
    }
    if (terms.stance(Term.HOSTING) == Stance.RESTRICTED) {
      causes.because("separate-license", terms.sureStance(Term.HOSTING) == Stance.RESTRICTED);
    }
    if (terms.stance(Term.OUTPUTS_TRAINING) == Stance.RESTRICTED) {
      causes.because("outputs-restricted");
    }
    for (TerritoryLimit limit : terms.territories()) {
      if (limit.reach() == TerritoryLimit.Reach.ALL_MODELS) {
        causes.because("territory", limit.isSure());
      }
    }
    Stance uses = terms.stance(Term.USE_RESTRICTIONS);
    causes.because(
        uses == Stance.RESTRICTED || uses == Stance.CONDITIONAL
            ? "use-restrictions"
            : "conditions");
  }

  private void gate(HubRecord repository, ExemptionCauses causes) {
    GateTerms terms =
        repository.card() instanceof Card.Read read ? read.metadata().gateTerms() : GateTerms.NONE;
    if (terms.isBarredInEu()) {
      causes.because("gate-bars-eu", repository.state().gate() != Gate.NONE);
    }
    boolean isGated =
        repository.state().gate() == Gate.AUTO || repository.state().gate() == Gate.MANUAL;
    if (!isGated) {
      return;
    }
    if (repository.state().gate() == Gate.MANUAL) {
      causes.because("gate-decides");
    }
    if (terms.prompt().isPresent()) {
      causes.because("text-beside-license");
    }
    if (terms.fields().stream().anyMatch(field -> matches(field, facts.personalData()))) {
      causes.because("gate-personal-data");
    }
    boolean isMarketing =
        Stream.concat(terms.fields().stream(), terms.prompt().stream())
            .anyMatch(text -> matches(text, facts.marketing()));
    if (isMarketing) {
      causes.because("gate-marketing");
    }
  }

  private static void documents(Found found, ExemptionCauses causes) {
    if (found.grade(Component.ARCHITECTURE) == EvidenceGrade.ABSENT) {
      causes.because("no-architecture");
    }
    if (found.grade(Component.MODEL_CARD) == EvidenceGrade.ABSENT) {
      causes.because("no-usage-information");
    }
  }

  /** An estimate by what a card claims can only call for a look; that a model is small is sure. */
  private void compute(HubRecord repository, Found found, ExemptionCauses causes) {
    Optional<BigDecimal> reviewed = found.review().valid().flatMap(ModelReview::compute);
    boolean isSure = found.review().sure().isPresent();
    long parameters = repository.shape().parameters().orElse(0);
    Optional<BigDecimal> estimate =
        tokens(repository).filter(any -> parameters > 0).map(tokens -> compute(parameters, tokens));
    Optional<BigDecimal> known = reviewed.or(() -> estimate);
    boolean isSmall =
        (parameters > 0
                && compute(parameters, MOST_TOKENS).compareTo(facts.generalPurposeAbove()) < 0)
            || (isSure
                && reviewed.filter(it -> isBelow(it, facts.generalPurposeAbove())).isPresent());
    if (isSmall) {
      causes.because("compute-small");
    } else if (known.filter(it -> !isBelow(it, facts.systemicAbove())).isPresent()) {
      causes.because("compute-systemic", isSure && reviewed.isPresent());
    } else if (known.isEmpty() && parameters >= LARGE) {
      causes.because("compute-unknown");
    }
  }

  private static boolean isBelow(BigDecimal operations, BigDecimal limit) {
    return operations.compareTo(limit) < 0;
  }

  private static BigDecimal compute(long parameters, BigDecimal tokens) {
    return PER_PARAMETER_AND_TOKEN.multiply(BigDecimal.valueOf(parameters)).multiply(tokens);
  }

  private static Optional<BigDecimal> tokens(HubRecord repository) {
    return repository.card() instanceof Card.Read read
        ? read.metadata().outline().map(CardOutline::tokens).stream()
            .flatMapToLong(it -> it.stream())
            .mapToObj(BigDecimal::valueOf)
            .findFirst()
        : Optional.empty();
  }

  private static boolean matches(String text, List<Pattern> patterns) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
  }
}
