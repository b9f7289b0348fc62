package io.github.modelaudit.report.explain;

import io.github.modelaudit.domain.GivenName;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.license.Clause;
import io.github.modelaudit.domain.license.LicenseClaim;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.domain.openness.Completeness;
import io.github.modelaudit.domain.openness.Component;
import io.github.modelaudit.domain.openness.EuSignal;
import io.github.modelaudit.domain.openness.EvidenceGrade;
import io.github.modelaudit.domain.openness.OpennessGrade;
import io.github.modelaudit.domain.openness.OpennessProfile;
import io.github.modelaudit.domain.openness.OpennessReason;
import io.github.modelaudit.report.format.Phrases;
import io.github.modelaudit.report.format.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The part of a story that says what is known of a model. */
final class KnownFacts {
  private static final Set<Term> RIGHTS = EnumSet.range(Term.COMMERCIAL_USE, Term.OUTPUTS_TRAINING);
  private static final Set<Term> DUTIES = EnumSet.range(Term.USE_RESTRICTIONS, Term.APPROVAL);

  private final Assessment facts;
  private final Lines lines;

  KnownFacts(Assessment facts, Lines lines) {
    this.facts = facts;
    this.lines = lines;
  }

  void write() {
    lines.heading("What is known of it");
    lines.text(1, "Source: " + source());
    names();
    license();
    openness(facts.openness());
    terms(facts.terms().terms());
  }

  private String source() {
    var parts = new ArrayList<String>();
    parts.add(facts.ref().source());
    facts.facts().flatMap(HubRecord::commit).ifPresent(commit -> parts.add("commit " + commit));
    facts.facts().ifPresent(record -> parts.add(Phrases.of(record.state().gate())));
    facts
        .outcome()
        .filter(outcome -> outcome.kind() != FetchOutcome.Kind.FETCHED)
        .ifPresent(outcome -> parts.add(Words.words(outcome.kind())));
    facts
        .hosted()
        .ifPresent(
            hosted -> {
              parts.add("run by " + hosted.provider());
              hosted.termsUrl().ifPresent(url -> parts.add("terms of service " + url));
            });
    return String.join(", ", parts);
  }

  private void names() {
    String names =
        facts.dependency().names().stream()
            .map(GivenName::name)
            .distinct()
            .map(name -> "'" + name + "'")
            .collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      String sure = Words.words(facts.dependency().identity());
      lines.text(1, "The project calls it " + names + "; confidence that it is meant: " + sure);
    }
  }

  private void license() {
    LicenseResolution license = facts.license();
    lines.text(1, "License: " + license.label());
    if (license instanceof LicenseResolution.NotKnown notKnown) {
      lines.text(2, notKnown.reason());
    } else if (license instanceof LicenseResolution.Conflicting conflicting) {
      lines.text(2, conflicting.reason());
    } else if (license instanceof LicenseResolution.Choice choice) {
      lines.text(2, choice.reason());
    }
    license.claims().forEach(claim -> lines.text(2, claim(claim)));
    String binding = String.join(", ", facts.terms().licenses());
    String more = facts.terms().isComplete() ? "" : "; more may bind than is listed";
    lines.text(1, "Licenses that bind: " + (binding.isEmpty() ? "none known" : binding) + more);
  }

  private static String claim(LicenseClaim claim) {
    String means = String.join(" or ", claim.licenses());
    String tail = means.isEmpty() ? ", which means no license we know" : ", which means " + means;
    String stated =
        Words.words(claim.kind()) + " in " + claim.field() + ": '" + claim.value() + "'";
    return stated + (claim.value().equals(means) ? "" : tail);
  }

  private void openness(OpennessGrade grade) {
    String floor = Phrases.of(grade.floor());
    String ceiling = Phrases.of(grade.ceiling());
    lines.text(
        1,
        "Openness: "
            + (floor.equals(ceiling) ? floor : "proven " + floor + ", possible " + ceiling)
            + "; weights: "
            + Phrases.of(grade.access()));
    lines.texts(2, grade.reasons().stream().map(OpennessReason::text).toList());
    lines.texts(2, grade.closers().stream().map(it -> "Would narrow it: " + it).toList());
    completeness(grade.profile());
    signal(grade.profile().euSignal());
  }

  private void completeness(OpennessProfile profile) {
    Completeness found = profile.completeness();
    if (found.components().isEmpty()) {
      return;
    }
    lines.text(
        1,
        "Completeness: Model Openness Framework %s, training data %s"
            .formatted(found.mof().id(), Words.words(found.dataFloor())));
    if (!found.missing().isEmpty()) {
      String missing =
          found.missing().stream().map(Component::id).collect(Collectors.joining(", "));
      lines.text(2, "For the next class it lacks, or does not show: " + missing);
    }
    lines.texts(
        2,
        found.components().stream()
            .filter(evidence -> evidence.grade() != EvidenceGrade.UNKNOWN)
            .map(it -> it.component().id() + ": " + Words.words(it.grade()) + ". " + it.text())
            .toList());
    lines.texts(
        2,
        profile.checklist().stream()
            .map(it -> "Our checklist, " + it.element().id() + ": " + it.text())
            .toList());
  }

  private void signal(EuSignal signal) {
    if (signal.reasons().isEmpty()) {
      return;
    }
    lines.text(1, "Exemption under the AI Act (a signal): " + Words.words(signal.kind()));
    lines.texts(
        2, signal.reasons().stream().map(it -> it.text() + " (" + it.paragraph() + ")").toList());
  }

  private void terms(Terms terms) {
    List<String> words = new ArrayList<>();
    for (Term term : Term.values()) {
      Stance stance = terms.stance(term);
      if (stance != Stance.FREE && RIGHTS.contains(term)) {
        words.add(right(stance) + " " + Phrases.of(term) + by(term, terms));
      } else if (stance != Stance.FREE && DUTIES.contains(term)) {
        words.add(duty(stance) + " " + Phrases.of(term) + by(term, terms));
      }
    }
    terms.caps().forEach(it -> words.add(Phrases.of(it) + " (" + it.license() + ")"));
    terms.territories().forEach(it -> words.add(Phrases.of(it) + " (" + it.license() + ")"));
    if (!words.isEmpty()) {
      lines.text(1, "Terms:").texts(2, words);
    }
  }

  private static String right(Stance stance) {
    return switch (stance) {
      case FREE -> "you may";
      case CONDITIONAL -> "under conditions you may";
      case UNKNOWN -> "it is not established that you may";
      case RESTRICTED -> "you may not";
    };
  }

  private static String duty(Stance stance) {
    return switch (stance) {
      case FREE -> "you need not";
      case CONDITIONAL -> "in some cases you must";
      case UNKNOWN -> "it is not established whether you must";
      case RESTRICTED -> "you must";
    };
  }

  private static String by(Term term, Terms terms) {
    Stance stance = terms.stance(term);
    return terms.on(term).stream()
        .filter(clause -> clause.stance() == stance)
        .map(Clause::license)
        .distinct()
        .collect(Collectors.joining(", ", " (", ")"));
  }
}
