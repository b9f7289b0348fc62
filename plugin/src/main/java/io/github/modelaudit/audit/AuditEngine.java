package io.github.modelaudit.audit;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.audit.pin.PinPlan;
import io.github.modelaudit.audit.pin.PinPlanner;
import io.github.modelaudit.audit.start.StarterPolicy;
import io.github.modelaudit.discovery.Discovery;
import io.github.modelaudit.discovery.DiscoveryException;
import io.github.modelaudit.discovery.DiscoveryResult;
import io.github.modelaudit.discovery.JointResult;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.discovery.scan.WeightDigests;
import io.github.modelaudit.discovery.search.NameSearch;
import io.github.modelaudit.domain.Mentions;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.ToolIdentity;
import io.github.modelaudit.domain.drift.DriftResult;
import io.github.modelaudit.domain.hub.HubGraph;
import io.github.modelaudit.hub.FetchProgress;
import io.github.modelaudit.hub.HubClient;
import io.github.modelaudit.knowledge.Knowledge;
import io.github.modelaudit.lock.Lock;
import io.github.modelaudit.lock.LockException;
import io.github.modelaudit.lock.LockFile;
import io.github.modelaudit.policy.ChoiceJudge;
import io.github.modelaudit.policy.JarRules;
import io.github.modelaudit.policy.Judgement;
import io.github.modelaudit.policy.PolicyEngine;
import io.github.modelaudit.policy.PolicyException;
import io.github.modelaudit.policy.PolicyReader;
import io.github.modelaudit.policy.Verdicts;
import io.github.modelaudit.policy.WaiverSuggestions;
import io.github.modelaudit.policy.obligation.Obligations;
import io.github.modelaudit.policy.rule.Rules;
import io.github.modelaudit.policy.settings.Policy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The audit: finds the models, gathers what is known of them, assesses them and holds them against
 * the policy. Safe for several modules at once.
 */
public final class AuditEngine {
  private final ToolIdentity tool;
  private final Knowledge knowledge;
  private final Supplier<HubClient> hub;
  private final Discovery discovery;
  private final Assessor assessor;
  private final LicenseTexts texts;

  /**
   * Takes what all audits of a build share.
   *
   * @param version the version of the tool
   * @param hub opens the client on first use
   * @param endpoint the base URL of the hub in use, which users may paste into a reference
   */
  public AuditEngine(
      String version, Knowledge knowledge, Supplier<HubClient> hub, String endpoint) {
    this.knowledge = requireNonNull(knowledge, "knowledge");
    this.tool =
        new ToolIdentity("model-audit-maven-plugin", version, knowledge.newest().toString());
    this.hub = requireNonNull(hub, "hub");
    this.discovery = Discovery.standard(knowledge, Set.of(endpoint));
    this.assessor = new Assessor(knowledge);
    this.texts = new LicenseTexts(knowledge.licenses());
  }

  /**
   * Runs an audit.
   *
   * @throws AuditException when it cannot run, because a policy, a declaration or the lock file
   *     cannot be used
   */
  public AuditOutcome audit(AuditRequest request, FetchProgress progress) throws AuditException {
    return audit(request, new JointResult(discover(request.inputs()), Map.of()), progress);
  }

  /**
   * Audits modules as one: each model is asked for, judged and reported once.
   *
   * @throws AuditException when it cannot run, as for a single module
   */
  public AuditOutcome aggregate(AggregateRequest request, FetchProgress progress)
      throws AuditException {
    try {
      return audit(
          request.lead(), discovery.discover(request.modules(), request.isWholeBuild()), progress);
    } catch (DiscoveryException e) {
      throw new AuditException(e.getMessage(), e);
    }
  }

  private AuditOutcome audit(AuditRequest request, JointResult joint, FetchProgress progress)
      throws AuditException {
    Rules rules = rules();
    Policy policy = policy(request.policy(), rules);
    DiscoveryResult found = joint.result();
    Gathering.Gathered gathered = gather(assessor.keysOf(found.models()), request.lock(), progress);
    HubGraph graph = gathered.graph();
    LocalDate today = LocalDate.ofInstant(request.at(), ZoneOffset.UTC);
    PolicyEngine engine =
        new PolicyEngine(rules, knowledge.licenses(), request.shipped()).prepared(policy);
    var choices =
        new LicenseChoices(assessor, new ChoiceJudge(engine, policy, found.reach(), today));
    List<Assessment> assessments =
        found.models().stream().map(model -> choices.assess(model, graph)).toList();
    Judgement judged = engine.judge(policy, assessments, found.reach(), today);
    Judgement judgement =
        judged.with(new WaiverSuggestions(today).offer(judged.findings(), assessments));
    var problems = new ArrayList<>(found.problems());
    problems.addAll(Gathering.problems(graph, request.lock().isFrozen()));
    problems.addAll(judgement.problems());
    AuditResult result = result(request, policy, assessments, judgement, problems);
    return new AuditOutcome(
        result.withModels(model -> model.usedIn(joint.usersOf(model.assessment().dependency()))),
        WaiverSuggestions.file(judgement.findings()),
        policy.incomplete(),
        gathered.notices());
  }

  /** Returns what brings lock files up to date with a hub; the facts count as read at a time. */
  public LockUpdate lockUpdate(HubClient client, Instant now) {
    return new LockUpdate(client, texts, now);
  }

  /**
   * Returns every place of a project that names a model without making it depend on it.
   *
   * @param activeProfiles the ids of the profiles of the build that are active
   */
  public Mentions search(ProjectInputs inputs, String name, Set<String> activeProfiles) {
    return new NameSearch(discovery, activeProfiles).search(inputs, name);
  }

  /**
   * Returns the text of a policy file to start from.
   *
   * @param preset what it is laid over; absent for the preset that counts without a policy
   * @throws AuditException when there is no such preset
   */
  public String starterPolicy(Optional<String> preset) throws AuditException {
    policy(new PolicyChoice(List.of(), preset), rules());
    return StarterPolicy.over(preset.orElse(PolicyReader.DEFAULT_PRESET));
  }

  /**
   * Which repositories an audit asks for.
   *
   * @param models what the project names, hosted models and files among it
   * @param problems what could not be looked at, so that repositories may be missing
   */
  public record Repositories(
      Collection<RepoKey> keys, List<ModelDependency> models, List<Problem> problems) {
    public Repositories {
      keys = List.copyOf(keys);
      models = List.copyOf(models);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Returns the repositories that an audit of the project asks for.
   *
   * @throws AuditException when a declaration cannot be used
   */
  public Repositories repositoriesOf(ProjectInputs inputs) throws AuditException {
    DiscoveryResult found = discover(inputs);
    return new Repositories(assessor.keysOf(found.models()), found.models(), found.problems());
  }

  /**
   * Holds the weights that are there as files against what a lock file says of their models; reads
   * all their bytes.
   *
   * @param models what was found in the project
   * @throws AuditException when the lock file cannot be used
   */
  public List<Problem> compareWeights(
      ProjectInputs inputs, List<ModelDependency> models, Path lockFile) throws AuditException {
    var digests = new WeightDigests(inputs, knowledge.detection().modelFiles());
    try {
      return new WeightsComparison(digests, LockFile.read(lockFile).graph()).compare(models);
    } catch (LockException e) {
      throw new AuditException(e.getMessage(), e);
    }
  }

  /**
   * Holds the models of a project, as they are locked, against a hub; nothing is written.
   *
   * @throws AuditException when a declaration or the lock file cannot be used
   */
  public DriftResult drift(DriftRequest request, FetchProgress progress) throws AuditException {
    DiscoveryResult found = discover(request.inputs());
    Lock locked = read(request.lock(), assessor.keysOf(found.models()));
    return new DriftRun(tool, knowledge, assessor, hub)
        .run(request, found.models(), locked, found.problems(), progress);
  }

  /**
   * Plans where the commits of a lock file are to be written in a project; nothing is written.
   *
   * @throws AuditException when a declaration or the lock file cannot be used
   */
  public PinPlan pin(ProjectInputs inputs, LockChoice lock) throws AuditException {
    List<ModelDependency> models = discover(inputs).models();
    Lock locked = read(lock, assessor.keysOf(models));
    return new PinPlanner(inputs.root(), locked.graph()).plan(models);
  }

  private static Lock read(LockChoice choice, Collection<RepoKey> keys) throws AuditException {
    if (choice.file().isEmpty() && keys.isEmpty()) {
      return Lock.EMPTY;
    }
    try {
      return LockFile.read(choice.file().orElse(Path.of(choice.shownAs())));
    } catch (LockException e) {
      throw new AuditException(e.getMessage(), e);
    }
  }

  private AuditResult result(
      AuditRequest request,
      Policy policy,
      List<Assessment> assessments,
      Judgement judgement,
      List<Problem> problems) {
    var verdicts = new Verdicts(request.failOn());
    return new AuditResult(
        tool,
        request.project(),
        policy.summary(),
        request.at(),
        verdicts.overall(judgement.findings(), problems),
        verdicts.perModel(assessments, judgement).stream()
            .map(model -> model.with(Obligations.of(model.assessment(), policy.use())))
            .toList(),
        judgement.findings(),
        problems);
  }

  private static Rules rules() throws AuditException {
    try {
      return JarRules.join(Rules.standard(), AuditEngine.class.getClassLoader());
    } catch (PolicyException e) {
      throw new AuditException(e.getMessage(), e);
    }
  }

  private Policy policy(PolicyChoice choice, Rules rules) throws AuditException {
    try {
      return new PolicyReader(knowledge.licenses(), knowledge.presets(), rules)
          .read(choice.preset().stream().toList(), choice.files());
    } catch (PolicyException e) {
      throw new AuditException(e.getMessage(), e);
    }
  }

  private DiscoveryResult discover(ProjectInputs inputs) throws AuditException {
    try {
      return discovery.discover(inputs);
    } catch (DiscoveryException e) {
      throw new AuditException(e.getMessage(), e);
    }
  }

  private Gathering.Gathered gather(
      Collection<RepoKey> keys, LockChoice lock, FetchProgress progress) throws AuditException {
    try {
      return new Gathering(hub, progress).gather(keys, lock);
    } catch (LockException e) {
      throw new AuditException(e.getMessage(), e);
    }
  }
}
