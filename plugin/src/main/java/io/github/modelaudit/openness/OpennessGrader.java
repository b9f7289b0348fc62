package io.github.modelaudit.openness;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.audit.HostedModel;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.Refusal;
import io.github.modelaudit.domain.license.DatasetTerms;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.LineageTree;
import io.github.modelaudit.domain.openness.Access;
import io.github.modelaudit.domain.openness.Delivery;
import io.github.modelaudit.domain.openness.OpennessGrade;
import io.github.modelaudit.domain.openness.OpennessLevel;
import io.github.modelaudit.domain.openness.Rights;
import io.github.modelaudit.knowledge.HostedCatalogue;
import io.github.modelaudit.knowledge.LicenseCatalogue;
import io.github.modelaudit.knowledge.OpennessFacts;
import java.util.List;

/**
 * Grades how open a model is: an interval from what is proven to what is possible, with reasons and
 * the facts that would narrow it. It grades a model at a revision, never a provider, and does not
 * know where the user is.
 */
public final class OpennessGrader {
  private final LicenseGrounds licenses;
  private final RepositoryGrounds repositories;
  private final HostedGrader hosted;

  public OpennessGrader(LicenseCatalogue licenses, HostedCatalogue hosted, OpennessFacts openness) {
    RightsReader reader = new RightsReader(requireNonNull(licenses, "licenses"));
    this.licenses = new LicenseGrounds(reader, requireNonNull(openness, "openness"));
    this.repositories = new RepositoryGrounds(openness);
    this.hosted = new HostedGrader(requireNonNull(hosted, "hosted"), reader);
  }

  /**
   * Grades a repository on the Hub.
   *
   * @param lineage the model with its license, and its ancestors with theirs
   * @param datasets the datasets that the model and its ancestors name
   */
  public OpennessGrade gradeHub(HubNode node, LineageTree lineage, List<DatasetTerms> datasets) {
    return node.facts()
        .map(facts -> gradeFetched(node, facts, lineage, datasets))
        .orElseGet(() -> gradeUnfetched(node.outcome(), lineage));
  }

  /** Grades a model that a provider runs, by its name alone. */
  public OpennessGrade gradeHosted(ModelRef.Hosted model) {
    return hosted.grade(model);
  }

  /** Says what is known of a model that a provider runs. */
  public HostedModel describe(ModelRef.Hosted model) {
    return hosted.describe(model);
  }

  /** Grades a model file of the project. A header proves a license only for a known origin. */
  public OpennessGrade gradeFile(LineageTree lineage) {
    Grounds grounds = new Grounds();
    RightsRange rights =
        lineage.license().kind() == LicenseResolution.Kind.ABSENT
            ? silentHeader(grounds)
            : licenses.read(lineage, grounds);
    OpennessLevel ceiling = LevelRule.ceiling(rights.ceiling(), OpennessLevel.OPEN_SOURCE_AI);
    OpennessLevel floor = LevelRule.floor(rights.floor());
    if (lineage.parents().isEmpty()) {
      grounds.because("origin-unknown", "The file does not say which model it was made from.");
      grounds.wouldHelp("Name the Hub repository that the file comes from.");
      floor = OpennessLevel.UNKNOWN;
    }
    documentation(ceiling, grounds);
    return grade(floor, ceiling, Access.IN_PROJECT, rights, grounds);
  }

  /** Grades a name that stands for a model nobody could tell, or a file nobody could read. */
  public OpennessGrade gradeUnresolved(String name, String reason) {
    Grounds grounds = new Grounds();
    grounds.because("unresolved-name", reason);
    grounds.wouldHelp("Name the Hub repository or the hosted model that '" + name + "' is.");
    return new OpennessGrade(
        OpennessLevel.UNKNOWN,
        OpennessLevel.OPEN_SOURCE_AI,
        Access.UNKNOWN,
        Rights.NONE,
        Rights.OPEN,
        Delivery.UNKNOWN,
        grounds.reasons(),
        grounds.closers());
  }

  private OpennessGrade gradeFetched(
      HubNode node, HubRecord facts, LineageTree lineage, List<DatasetTerms> datasets) {
    Grounds grounds = new Grounds();
    if (facts.state().isDisabled()) {
      return withdrawn(grounds, licenses.read(lineage, new Grounds()));
    }
    RepositoryGrounds.Weights weights = repositories.weights(facts, grounds);
    RightsRange licensed = licenses.read(lineage, grounds);
    RightsRange rights = repositories.withUsePolicies(licensed, facts, grounds);
    Access access = repositories.access(facts, grounds);
    repositories.pinning(node.outcome().key(), grounds);
    OpennessLevel ceiling = LevelRule.ceiling(rights.ceiling(), best(lineage, datasets));
    documentation(ceiling, grounds);
    return switch (weights) {
      case PRESENT -> grade(floor(facts, rights), ceiling, access, rights, grounds);
      case ABSENT -> grade(OpennessLevel.UNKNOWN, OpennessLevel.UNKNOWN, access, rights, grounds);
      case NOT_LISTED -> grade(OpennessLevel.UNKNOWN, ceiling, access, rights, grounds);
    };
  }

  private static OpennessLevel floor(HubRecord facts, RightsRange rights) {
    return facts.state().isPrivate()
        ? OpennessLevel.RESTRICTED_WEIGHTS
        : LevelRule.floor(rights.floor());
  }

  private OpennessGrade gradeUnfetched(FetchOutcome outcome, LineageTree lineage) {
    Grounds grounds = new Grounds();
    if (outcome instanceof FetchOutcome.Refused refused && refused.refusal() == Refusal.DISABLED) {
      return withdrawn(grounds, RightsRange.OPEN_QUESTION);
    }
    grounds.because(
        "not-fetched", lineage.gap().orElse("The hub gave no facts about the repository."));
    grounds.wouldHelp("Read the repository once while the hub can be reached.");
    repositories.pinning(outcome.key(), grounds);
    return grade(
        OpennessLevel.UNKNOWN,
        OpennessLevel.OPEN_SOURCE_AI,
        Access.UNKNOWN,
        RightsRange.OPEN_QUESTION,
        grounds);
  }

  private static OpennessGrade withdrawn(Grounds grounds, RightsRange rights) {
    grounds.because("model-withdrawn", "The repository has been taken down.");
    return grade(
        OpennessLevel.RESTRICTED_WEIGHTS,
        OpennessLevel.RESTRICTED_WEIGHTS,
        Access.WITHDRAWN,
        rights,
        grounds);
  }

  private static RightsRange silentHeader(Grounds grounds) {
    grounds.because("no-license-in-header", "The header of the file states no license.");
    return RightsRange.OPEN_QUESTION;
  }

  /**
   * The highest level of documentation that the metadata leaves possible. Complete data needs every
   * stage, so that every model in the lineage must at least name its datasets.
   */
  private static OpennessLevel best(LineageTree lineage, List<DatasetTerms> datasets) {
    boolean isNamed = datasets.stream().anyMatch(dataset -> dataset.namedBy().equals(lineage.id()));
    if (!isNamed) {
      return OpennessLevel.OPEN_MODEL;
    }
    for (LineageTree parent : lineage.parents()) {
      if (best(parent, datasets) == OpennessLevel.OPEN_MODEL) {
        return OpennessLevel.OPEN_MODEL;
      }
    }
    return OpennessLevel.OPEN_SOURCE_AI;
  }

  private static void documentation(OpennessLevel ceiling, Grounds grounds) {
    if (ceiling.compareTo(OpennessLevel.OPEN_MODEL) >= 0) {
      grounds.wouldHelp(
          "For an open model: review the card, the report, the evaluation results and the sources of"
              + " the training data.");
    }
    if (ceiling == OpennessLevel.OPEN_SOURCE_AI) {
      grounds.wouldHelp(
          "For open source AI: review the code for training and data, its license, and whether the"
              + " data of every stage is described.");
    }
  }

  private static OpennessGrade grade(
      OpennessLevel floor,
      OpennessLevel ceiling,
      Access access,
      RightsRange rights,
      Grounds grounds) {
    return new OpennessGrade(
        floor.compareTo(ceiling) <= 0 ? floor : ceiling,
        ceiling,
        access,
        rights.floor(),
        rights.ceiling(),
        Delivery.LOCAL,
        grounds.reasons(),
        grounds.closers());
  }
}
