package io.github.modelaudit.testing;

import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.GivenName;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.ModelRole;
import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.HostedModel;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.CardMetadata;
import io.github.modelaudit.domain.hub.CardOutline;
import io.github.modelaudit.domain.hub.FetchOutcome;
import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.hub.GateTerms;
import io.github.modelaudit.domain.hub.HubNode;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.ModelShape;
import io.github.modelaudit.domain.hub.Refusal;
import io.github.modelaudit.domain.hub.Relation;
import io.github.modelaudit.domain.hub.RepoFile;
import io.github.modelaudit.domain.hub.RepoState;
import io.github.modelaudit.domain.license.DatasetTerms;
import io.github.modelaudit.domain.license.EffectiveTerms;
import io.github.modelaudit.domain.license.LicenseBundle;
import io.github.modelaudit.domain.license.LicenseClaim;
import io.github.modelaudit.domain.license.LicenseResolution;
import io.github.modelaudit.domain.license.LineageTree;
import io.github.modelaudit.domain.license.LineageVerdict;
import io.github.modelaudit.domain.license.Terms;
import io.github.modelaudit.domain.openness.Access;
import io.github.modelaudit.domain.openness.Delivery;
import io.github.modelaudit.domain.openness.OpennessGrade;
import io.github.modelaudit.domain.openness.OpennessLevel;
import io.github.modelaudit.domain.openness.Rights;
import io.github.modelaudit.domain.text.LegalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Builds assessments. A model is on the hub, pinned, ungated, openly licensed and without a base
 * until something else is said.
 */
public final class Assessments {
  /** The commit every model has until another is said. */
  public static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  private ModelRef ref;
  private Optional<FetchOutcome> outcome = Optional.empty();
  private Location location = Location.of("pom.xml", 42);
  private Scope scope = Scope.MAIN;
  private Confidence identity = Confidence.HIGH;
  private boolean isActive = true;
  private Optional<ModelRole> role = Optional.empty();
  private String id;
  private String commit = COMMIT;
  private Gate gate = Gate.NONE;
  private boolean isDisabled;
  private boolean isBarredInEu;
  private Optional<String> task = Optional.of("text-generation");
  private LicenseResolution license;
  private Terms terms = Terms.NONE;
  private OpennessLevel floor = OpennessLevel.OPEN_WEIGHTS;
  private OpennessLevel ceiling = OpennessLevel.OPEN_WEIGHTS;
  private Access access = Access.PUBLIC;
  private Optional<HostedModel> hosted = Optional.empty();
  private boolean isDeclared;
  private Optional<CardOutline> outline = Optional.empty();
  private final List<Location> elsewhere = new ArrayList<>();
  private final List<GivenName> names = new ArrayList<>();
  private final List<LineageTree> parents = new ArrayList<>();
  private final List<LineageVerdict> verdicts = new ArrayList<>();
  private final List<DatasetTerms> datasets = new ArrayList<>();
  private final List<String> oddities = new ArrayList<>();
  private final List<RepoFile> files = new ArrayList<>();

  private Assessments(ModelRef ref) {
    this.ref = ref;
    this.id = ref.name();
    this.license = resolved("apache-2.0");
  }

  /** Starts a model on the hub. */
  public static Assessments model(String id) {
    return new Assessments(new ModelRef.Hub(new RepoKey(RepoId.model(id), Optional.of(COMMIT))));
  }

  /** Starts a model that a provider runs. */
  public static Assessments hosted(String provider, String name) {
    return hosted(provider, name, Optional.of(name));
  }

  /** Starts a model that a provider runs, and says which pattern of names it was known by. */
  public static Assessments hosted(String provider, String name, Optional<String> family) {
    var assessments = new Assessments(new ModelRef.Hosted(provider, name));
    assessments.license = new LicenseResolution.NotKnown("No weights can be had.");
    assessments.hosted =
        Optional.of(
            new HostedModel(
                "Provider " + provider,
                family,
                Optional.of("https://" + provider + ".example/terms"),
                ""));
    return assessments.openness(OpennessLevel.CLOSED_API, OpennessLevel.CLOSED_API);
  }

  /** Starts a model file of the project. */
  public static Assessments file(String path) {
    return new Assessments(new ModelRef.LocalFile(path));
  }

  /** Starts a model of any kind. */
  public static Assessments of(ModelRef ref) {
    return new Assessments(ref);
  }

  /** Starts a name that stands for nothing we can tell. */
  public static Assessments unresolved(String name, String reason) {
    var assessments = new Assessments(new ModelRef.Unresolved("configuration", name, reason));
    assessments.license = new LicenseResolution.NotKnown(reason);
    return assessments.openness(OpennessLevel.UNKNOWN, OpennessLevel.UNKNOWN);
  }

  public Assessments usedAs(ModelRole value) {
    role = Optional.of(value);
    return this;
  }

  public Assessments oddity(String sentence) {
    oddities.add(sentence);
    return this;
  }

  /** What the text of the card holds. */
  public Assessments outline(CardOutline text) {
    this.outline = Optional.of(text);
    return this;
  }

  public Assessments at(Location value) {
    location = value;
    return this;
  }

  /** Returns a resolution of licenses that all bind. */
  public static LicenseResolution resolved(String... licenses) {
    var claim =
        new LicenseClaim(
            LicenseClaim.Kind.DECLARED,
            "cardData.license",
            String.join(", ", licenses),
            List.of(licenses),
            Optional.empty());
    return new LicenseResolution.Resolved(List.of(licenses), List.of(claim));
  }

  /** Returns a choice of which nothing is chosen. */
  public static LicenseResolution.Choice choice(String... licenses) {
    return new LicenseResolution.Choice(
        Stream.of(licenses).map(id -> LicenseBundle.of(id, Optional.empty())).toList(),
        Optional.empty(),
        List.of());
  }

  /** Returns a resolution of licenses of which one binds. */
  public static LicenseResolution conflicting(String... licenses) {
    return new LicenseResolution.Conflicting(
        List.of(licenses), "The card and the text disagree", List.of());
  }

  public Assessments license(String... licenses) {
    return license(resolved(licenses));
  }

  public Assessments license(LicenseResolution resolution) {
    this.license = resolution;
    return this;
  }

  /** Adds to the terms that bind. */
  public Assessments terms(Terms more) {
    this.terms = terms.join(more);
    return this;
  }

  /** A user wrote it for this tool. */
  public Assessments declared() {
    this.isDeclared = true;
    return this;
  }

  /** Another place names it, too. */
  public Assessments seenAt(Location place) {
    elsewhere.add(place);
    return this;
  }

  /** The project calls it by another name, which stays. */
  public Assessments called(String name) {
    names.add(GivenName.fixed(name));
    return this;
  }

  /** The project calls it by a run time's name without a tag that stays. */
  public Assessments calledWithoutTag(String name) {
    names.add(new GivenName(name, true));
    return this;
  }

  /** Adds a model it was made from. */
  public Assessments base(String base, String... licenses) {
    parents.add(
        new LineageTree(
            base,
            Relation.FINETUNE,
            resolved(licenses),
            Optional.empty(),
            Optional.empty(),
            List.of()));
    return this;
  }

  public Assessments verdict(LineageVerdict verdict) {
    verdicts.add(verdict);
    return this;
  }

  public Assessments dataset(String dataset, String license, Terms datasetTerms) {
    datasets.add(
        new DatasetTerms(
            dataset,
            ref.name(),
            resolved(license),
            datasetTerms,
            Gate.NONE,
            Optional.empty(),
            Optional.empty()));
    return this;
  }

  public Assessments openness(OpennessLevel from, OpennessLevel to) {
    this.floor = from;
    this.ceiling = to;
    return this;
  }

  public Assessments scope(Scope used) {
    this.scope = used;
    return this;
  }

  public Assessments identity(Confidence confidence) {
    this.identity = confidence;
    return this;
  }

  public Assessments inactive() {
    this.isActive = false;
    return this;
  }

  public Assessments gate(Gate how) {
    this.gate = how;
    this.access = how == Gate.MANUAL ? Access.GATED_MANUAL : Access.GATED_AUTO;
    return this;
  }

  public Assessments disabled() {
    this.isDisabled = true;
    return this;
  }

  public Assessments barredInEu() {
    this.isBarredInEu = true;
    return this;
  }

  public Assessments task(String pipelineTag) {
    this.task = Optional.of(pipelineTag);
    return this;
  }

  public Assessments withoutTask() {
    this.task = Optional.empty();
    return this;
  }

  public Assessments commit(String hash) {
    this.commit = hash;
    return this;
  }

  /** Adds a file that git keeps. */
  public Assessments file(String path, String blob) {
    files.add(new RepoFile(path, OptionalLong.of(1), Optional.empty(), Optional.of(blob)));
    return this;
  }

  /** Adds a file that is kept outside of git. */
  public Assessments largeFile(String path, String sha256) {
    files.add(new RepoFile(path, OptionalLong.of(1), Optional.of(sha256), Optional.empty()));
    return this;
  }

  /** Adds a legal file with what reading it has shown. */
  public Assessments text(String path, LegalText shown) {
    files.add(RepoFile.of(path).withText(Optional.of(shown)));
    return this;
  }

  /** Adds a file of which only the name is known. */
  public Assessments named(String path) {
    files.add(RepoFile.of(path));
    return this;
  }

  /** Names no revision. */
  public Assessments unpinned() {
    this.ref = new ModelRef.Hub(RepoKey.head(RepoId.model(ref.name())));
    return this;
  }

  /** Names a branch or tag. */
  public Assessments revision(String revision) {
    this.ref = new ModelRef.Hub(new RepoKey(RepoId.model(ref.name()), Optional.of(revision)));
    return this;
  }

  public Assessments renamedTo(String canonical) {
    this.id = canonical;
    return this;
  }

  /** The hub answered without facts. */
  public Assessments refused(Refusal refusal) {
    return outcome(new FetchOutcome.Refused(key(), refusal, "as tested"));
  }

  /** Nothing came of asking the hub. */
  public Assessments unreachable() {
    return outcome(new FetchOutcome.Unreachable(key(), "no answer"));
  }

  private Assessments outcome(FetchOutcome other) {
    this.outcome = Optional.of(other);
    this.license = new LicenseResolution.NotKnown("The hub gave no facts.");
    return openness(OpennessLevel.UNKNOWN, OpennessLevel.UNKNOWN);
  }

  private RepoKey key() {
    return ((ModelRef.Hub) ref).key();
  }

  public Assessment build() {
    var licenses = new TreeSet<>(license.licenses());
    parents.forEach(parent -> licenses.addAll(parent.license().licenses()));
    return new Assessment(
        dependency(),
        node(),
        license,
        new EffectiveTerms(terms, List.copyOf(licenses), true, verdicts),
        grade(),
        tree(),
        datasets,
        hosted);
  }

  private LineageTree tree() {
    return new LineageTree(
        ref.name(), Relation.UNSTATED, license, Optional.of(commit), Optional.empty(), parents);
  }

  private ModelDependency dependency() {
    Evidence first = evidence(isDeclared ? "pom" : "declared", location);
    var evidence = new ArrayList<>(List.of(first));
    elsewhere.forEach(place -> evidence.add(evidence("configuration", place)));
    List<Evidence> declarations = isDeclared ? List.of(first) : List.of();
    return new ModelDependency(ref, identity, evidence, declarations, names, Optional.empty());
  }

  private Evidence evidence(String detector, Location place) {
    return new Evidence(
        detector,
        place,
        ref.name(),
        scope,
        role,
        Optional.empty(),
        isActive ? Optional.empty() : Optional.of("its profile is off"),
        Confidence.HIGH);
  }

  private OpennessGrade grade() {
    return new OpennessGrade(
        floor, ceiling, access, Rights.OPEN, Rights.OPEN, Delivery.LOCAL, List.of(), List.of());
  }

  private Optional<HubNode> node() {
    return ref.kind() == ModelRef.Kind.HUB
        ? Optional.of(HubNode.leaf(outcome.orElseGet(this::fetched)))
        : Optional.empty();
  }

  private FetchOutcome fetched() {
    var gateTerms = new GateTerms(Optional.empty(), List.of(), isBarredInEu);
    var metadata =
        new CardMetadata(
            license.licenses(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            gateTerms,
            oddities,
            0,
            outline);
    var facts =
        new HubRecord(
            RepoId.model(id),
            Optional.of(commit),
            new RepoState(gate, false, isDisabled, Optional.empty(), Optional.empty()),
            new Card.Read(metadata, "cardData"),
            List.of(),
            List.of(),
            files,
            new ModelShape(
                task, Optional.empty(), List.of(), Optional.empty(), OptionalLong.empty()));
    return new FetchOutcome.Fetched(key(), facts, List.of());
  }
}
