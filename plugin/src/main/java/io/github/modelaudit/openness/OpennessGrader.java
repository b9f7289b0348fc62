package io.github.modelaudit.openness;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.audit.HostedModel;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.HubGraph;
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
import io.github.modelaudit.domain.openness.OpennessProfile;
import io.github.modelaudit.domain.openness.Rights;
import io.github.modelaudit.domain.openness.RightsRange;
import io.github.modelaudit.knowledge.HostedCatalogue;
import io.github.modelaudit.knowledge.LicenseCatalogue;
import io.github.modelaudit.knowledge.OpennessFacts;
import io.github.modelaudit.openness.CompletenessReader.Found;
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
  private final OpennessFacts facts;
  private final RightsReader rights;
  private final DocumentRule documents;
  private final LicenseCatalogue catalogue;

  public OpennessGrader(LicenseCatalogue licenses, HostedCatalogue hosted, OpennessFacts openness) {
    this.catalogue = requireNonNull(licenses, "licenses");
    this.rights = new RightsReader(licenses);
    this.facts = requireNonNull(openness, "openness");
    this.licenses = new LicenseGrounds(rights, openness);
    this.repositories = new RepositoryGrounds(openness);
    this.documents = new DocumentRule(licenses);
    this.hosted = new HostedGrader(requireNonNull(hosted, "hosted"), rights, this::exemption);
  }

  /**
   * Grades a repository on the Hub, without what is known of the documents of its bases.
   *
   * @param lineage the model with its license, and its ancestors with theirs
   * @param datasets the datasets that the model and its ancestors name
   */
  public OpennessGrade gradeHub(HubNode node, LineageTree lineage, List<DatasetTerms> datasets) {
    return gradeHub(node, lineage, datasets, HubGraph.EMPTY);
  }

  /**
   * Grades a repository on the Hub.
   *
   * @param lineage the model with its license, and its ancestors with theirs
   * @param datasets the datasets that the model and its ancestors name
   * @param graph where the facts about its bases are
   */
  public OpennessGrade gradeHub(
      HubNode node, LineageTree lineage, List<DatasetTerms> datasets, HubGraph graph) {
    var completeness = new CompletenessReader(facts, new DataReader(rights), graph, datasets);
    return node.facts()
        .map(found -> gradeFetched(node, lineage, completeness.read(node, found, lineage)))
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

  private OpennessGrade gradeFetched(HubNode node, LineageTree lineage, Found found) {
    HubRecord record = node.facts().orElseThrow();
    Grounds grounds = new Grounds();
    if (record.state().isDisabled()) {
      return withdrawn(grounds, licenses.read(lineage, new Grounds()));
    }
    RepositoryGrounds.Weights weights = repositories.weights(record, grounds);
    RightsRange licensed = licenses.read(lineage, grounds);
    RightsRange range = repositories.withUsePolicies(licensed, record, grounds);
    Access access = repositories.access(record, grounds);
    repositories.pinning(node.outcome().key(), grounds);
    review(found, grounds);
    OpennessLevel ceiling = LevelRule.ceiling(range.ceiling(), documents.ceiling(found));
    OpennessLevel floor = floor(record, range, found);
    if (range.ceiling() == Rights.OPEN) {
      documents.explain(found, floor, ceiling, grounds);
    }
    OpennessProfile profile = profile(record, lineage, found, range);
    return switch (weights) {
      case PRESENT -> grade(floor, ceiling, access, range, grounds, profile);
      case ABSENT ->
          grade(OpennessLevel.UNKNOWN, OpennessLevel.UNKNOWN, access, range, grounds, profile);
      case NOT_LISTED -> grade(OpennessLevel.UNKNOWN, ceiling, access, range, grounds, profile);
    };
  }

  private static void review(Found found, Grounds grounds) {
    found.review().outdated().ifPresent(why -> grounds.because("review-outdated", why));
    found
        .review()
        .valid()
        .ifPresent(
            review -> {
              grounds.because(
                  review.isSure() ? "reviewed" : "reviewed-unsure",
                  "Review of " + review.provenance().checked() + ": " + review.text());
              review.remarks().forEach(it -> grounds.because(it.code(), it.text()));
            });
  }

  private OpennessProfile profile(
      HubRecord record, LineageTree lineage, Found found, RightsRange range) {
    ExemptionReader exemption = exemption();
    RightsRange licensed = licenses.read(lineage, new Grounds());
    return new OpennessProfile(
        new MofRule(rights).judge(found),
        documents.checklist(found, range),
        exemption.read(record, found, licensed, licenses.binding(lineage)),
        found.review().shown());
  }

  private ExemptionReader exemption() {
    return new ExemptionReader(facts.exemption(), catalogue);
  }

  private OpennessLevel floor(HubRecord record, RightsRange range, Found found) {
    if (record.state().isPrivate()) {
      return OpennessLevel.RESTRICTED_WEIGHTS;
    }
    return range.floor() == Rights.OPEN ? documents.floor(found) : LevelRule.floor(range.floor());
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

  private static void documentation(OpennessLevel ceiling, Grounds grounds) {
    if (ceiling.compareTo(OpennessLevel.OPEN_MODEL) >= 0) {
      grounds.wouldHelp(
          "For an open model: review the card, the report, the evaluation results and the sources"
              + " of the training data.");
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
    return grade(floor, ceiling, access, rights, grounds, OpennessProfile.UNKNOWN);
  }

  private static OpennessGrade grade(
      OpennessLevel floor,
      OpennessLevel ceiling,
      Access access,
      RightsRange rights,
      Grounds grounds,
      OpennessProfile profile) {
    return new OpennessGrade(
        floor.compareTo(ceiling) <= 0 ? floor : ceiling,
        ceiling,
        access,
        rights,
        Delivery.LOCAL,
        grounds.reasons(),
        grounds.closers(),
        profile);
  }
}
