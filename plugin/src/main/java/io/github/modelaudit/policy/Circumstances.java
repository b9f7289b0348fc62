package io.github.modelaudit.policy;

import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.hub.GateTerms;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.license.LineageTree;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is true of a model beside its license, each as one line that a waiver can be bound to.
 * Absent where a model is not on the hub.
 */
final class Circumstances {
  private static final int DIGITS = 12;
  private static final String NOTHING = "none";

  private Circumstances() {}

  /** The name under which the hub knows the model. */
  static Optional<String> id(Assessment assessment) {
    return assessment.facts().map(facts -> facts.id().id());
  }

  /** Whether the hub gives the model, or why it does not. */
  static Optional<String> state(Assessment assessment) {
    return assessment.outcome().map(Circumstances::state);
  }

  private static String state(FetchOutcome outcome) {
    if (outcome instanceof FetchOutcome.Refused refused) {
      return word(refused.refusal());
    }
    if (!(outcome instanceof FetchOutcome.Fetched fetched)) {
      return "not known";
    }
    if (fetched.facts().state().isDisabled()) {
      return "disabled";
    }
    return fetched.facts().state().isPrivate() ? "private" : "there";
  }

  /** The mode of the gate, and a digest of what it asks for. */
  static Optional<String> gate(Assessment assessment) {
    return assessment
        .facts()
        .filter(facts -> facts.state().gate() != Gate.UNKNOWN)
        .map(facts -> word(facts.state().gate()) + terms(facts));
  }

  private static String terms(HubRecord facts) {
    GateTerms terms =
        facts.card() instanceof Card.Read read ? read.metadata().gateTerms() : GateTerms.NONE;
    if (terms.equals(GateTerms.NONE)) {
      return "";
    }
    String text =
        terms.prompt().orElse("")
            + '\n'
            + String.join("\n", terms.fields())
            + '\n'
            + terms.isBarredInEu();
    return ", terms " + digest(text).substring(0, DIGITS);
  }

  private static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** All that the model was made from, each with its license. */
  static Optional<String> lineage(Assessment assessment) {
    return assessment
        .facts()
        .map(facts -> joined(ancestors(assessment.lineage()).map(Circumstances::ancestor)));
  }

  private static Stream<LineageTree> ancestors(LineageTree tree) {
    return tree.parents().stream()
        .flatMap(parent -> Stream.concat(Stream.of(parent), ancestors(parent)));
  }

  private static String ancestor(LineageTree base) {
    return base.id() + relation(base.relation()) + ": " + base.license().label();
  }

  private static String relation(Relation relation) {
    return relation == Relation.UNSTATED ? "" : " (" + word(relation) + ")";
  }

  /** The named datasets with their licenses. */
  static Optional<String> datasets(Assessment assessment) {
    return assessment
        .facts()
        .map(
            facts ->
                joined(
                    assessment.datasets().stream()
                        .map(dataset -> dataset.id() + ": " + dataset.license().label())));
  }

  private static String joined(Stream<String> words) {
    List<String> sorted = words.sorted().distinct().toList();
    return sorted.isEmpty() ? NOTHING : sorted.stream().collect(Collectors.joining(", "));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
