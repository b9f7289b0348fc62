package io.github.modelaudit.policy.obligation;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.license.Cap;
import io.github.modelaudit.domain.license.Clause;
import io.github.modelaudit.domain.license.DatasetTerms;
import io.github.modelaudit.domain.license.Obligation;
import io.github.modelaudit.domain.license.Obligation.Actor;
import io.github.modelaudit.domain.license.Obligation.Kind;
import io.github.modelaudit.domain.license.Obligation.State;
import io.github.modelaudit.domain.license.Stance;
import io.github.modelaudit.domain.license.Term;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.policy.settings.UseFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists what using one model asks for: the duties of all licenses along its lineage. */
public final class Obligations {
  private final Assessment assessment;
  private final Terms terms;
  private final Occasion occasion;
  private final List<Obligation> list = new ArrayList<>();

  private Obligations(Assessment assessment, UseFacts use) {
    this.assessment = requireNonNull(assessment, "assessment");
    this.terms = assessment.terms().terms();
    this.occasion = new Occasion(use, terms);
  }

  /** Returns the obligations of a user, sorted, due ones first. */
  public static List<Obligation> of(Assessment assessment, UseFacts use) {
    return new Obligations(assessment, use).list();
  }

  private List<Obligation> list() {
    terms.clauses().stream()
        .filter(clause -> clause.stance() != Stance.FREE)
        .forEach(clause -> add(clause));
    terms.caps().forEach(this::add);
    assessment.datasets().forEach(this::add);
    addGate();
    return list.stream().sorted().distinct().toList();
  }

  private void add(Clause clause) {
    switch (clause.term()) {
      case LICENSE_COPY ->
          add(
              Kind.LICENSE_COPY,
              Actor.DISTRIBUTOR,
              occasion.onDistribution(clause),
              clause,
              "Pass the text of the license on with the model.");
      case ATTRIBUTION ->
          add(
              Kind.ATTRIBUTION,
              Actor.DISTRIBUTOR,
              occasion.onDistribution(clause),
              clause,
              "Keep copyright lines and name the authors.");
      case NOTICE -> addNotice(clause);
      case DISPLAY ->
          addWorded(
              Kind.DISPLAY_PHRASE,
              Actor.DEVELOPER,
              occasion.onOffer(clause),
              clause,
              "Show the phrase to users, as the license says where.");
      case NAMING ->
          addWorded(
              Kind.NAME_PREFIX,
              Actor.DEVELOPER,
              occasion.onDerivatives(clause, true),
              clause,
              "Name distributed models made from this one, or with it, as the license says.");
      case STATE_CHANGES ->
          add(
              Kind.STATE_CHANGES,
              Actor.DEVELOPER,
              occasion.onDerivatives(clause, false),
              clause,
              "State what was changed in the files that are passed on.");
      case USE_RESTRICTIONS ->
          add(Kind.USE_POLICY, Actor.LEGAL, State.DUE, clause, usePolicy(clause));
      case FLOW_DOWN ->
          add(
              Kind.USE_POLICY,
              Actor.LEGAL,
              occasion.onDistribution(clause),
              clause,
              "Pass the restrictions of use on in your own terms" + words(clause));
      case SHARE_ALIKE ->
          add(
              Kind.SHARE_ALIKE,
              Actor.LEGAL,
              occasion.onDerivatives(clause, false),
              clause,
              "License what is made from the model as the license asks ("
                  + clause.value()
                  + ")"
                  + words(clause));
      case APPROVAL ->
          add(
              Kind.APPROVAL,
              Actor.LEGAL,
              State.DEPENDS,
              clause,
              "Ask for what the license wants to be asked for ("
                  + clause.value()
                  + ")"
                  + words(clause));
      case COMMERCIAL_USE,
          REDISTRIBUTION,
          MODIFICATION,
          HOSTING,
          OUTPUTS_COMMERCIAL,
          OUTPUTS_TRAINING,
          PATENT_GRANT,
          PATENT_RETALIATION,
          TERMINATION,
          UNILATERAL_UPDATE -> {}
    }
  }

  private void addNotice(Clause clause) {
    if (clause.text().isEmpty() || clause.value().equals("upstream")) {
      add(
          Kind.UPSTREAM_NOTICE,
          Actor.DISTRIBUTOR,
          occasion.onDistribution(clause),
          clause,
          "Pass the NOTICE file of the model on, if it has one.");
    } else {
      addWorded(
          Kind.NOTICE_LINE,
          Actor.DISTRIBUTOR,
          occasion.onDistribution(clause),
          clause,
          "Put this line into a NOTICE file that is passed on with the model.");
    }
  }

  private static String usePolicy(Clause clause) {
    return "Keep to the restrictions of use (" + clause.value() + ")" + words(clause);
  }

  private static String words(Clause clause) {
    return clause.text().isBlank() ? "." : ": " + stripped(clause.text()) + ".";
  }

  private static String stripped(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /** The licensor's own words must not be touched. */
  private void addWorded(Kind kind, Actor actor, State state, Clause clause, String text) {
    list.add(
        new Obligation(
            kind,
            actor,
            state,
            clause.license(),
            text,
            Optional.of(clause.text()).filter(words -> !words.isEmpty()),
            clause.isSure()));
  }

  private void add(Kind kind, Actor actor, State state, Clause clause, String text) {
    list.add(
        new Obligation(
            kind, actor, state, clause.license(), text, Optional.empty(), clause.isSure()));
  }

  private void add(Cap cap) {
    String unit =
        switch (cap.metric()) {
          case MONTHLY_ACTIVE_USERS -> "monthly active users";
          case DAILY_ACTIVE_USERS -> "daily active users";
          case REVENUE -> cap.currency().orElse("") + " of revenue";
        };
    String effect =
        switch (cap.effect()) {
          case GRANT_ENDS -> "the grant ends";
          case DISPLAY_DUTY -> "a phrase must be shown";
        };
    list.add(
        new Obligation(
            Kind.USER_THRESHOLD,
            Actor.LEGAL,
            State.DEPENDS,
            cap.license(),
            "Watch your size: above "
                + cap.threshold()
                + " "
                + unit
                + " "
                + effect
                + (cap.text().isBlank() ? "." : " (" + stripped(cap.text()) + ")."),
            Optional.empty(),
            cap.isSure()));
  }

  /** Data asks for credit only; what else its terms mean for a model is not settled. */
  private void add(DatasetTerms dataset) {
    dataset.terms().on(Term.ATTRIBUTION).stream()
        .filter(clause -> clause.stance() == Stance.RESTRICTED)
        .forEach(
            clause ->
                list.add(
                    new Obligation(
                        Kind.DATA_CREDIT,
                        Actor.DISTRIBUTOR,
                        State.DEPENDS,
                        clause.license(),
                        "Name the dataset '" + dataset.id() + "' among the credits.",
                        Optional.empty(),
                        clause.isSure())));
  }

  private void addGate() {
    boolean isGated =
        assessment
            .facts()
            .map(facts -> facts.state().gate())
            .filter(gate -> gate == Gate.AUTO || gate == Gate.MANUAL)
            .isPresent();
    if (isGated) {
      list.add(
          new Obligation(
              Kind.GATE_ACCEPTANCE,
              Actor.DEVELOPER,
              State.DUE,
              "",
              "Accept the terms of the gate with the account that downloads the files.",
              Optional.empty(),
              true));
    }
  }
}
