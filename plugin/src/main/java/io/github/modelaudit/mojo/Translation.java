package io.github.modelaudit.mojo;

import io.github.modelaudit.audit.AuditEngine;
import io.github.modelaudit.audit.AuditException;
import io.github.modelaudit.audit.AuditRequest;
import io.github.modelaudit.audit.DriftRequest;
import io.github.modelaudit.audit.LockChoice;
import io.github.modelaudit.audit.PolicyChoice;
import io.github.modelaudit.discovery.Discovery;
import io.github.modelaudit.discovery.project.CompiledCode;
import io.github.modelaudit.discovery.project.DeclaredModel;
import io.github.modelaudit.discovery.project.DetectorChoice;
import io.github.modelaudit.discovery.project.DiscoveryChoice;
import io.github.modelaudit.discovery.project.Library;
import io.github.modelaudit.discovery.project.ModelDeclarations;
import io.github.modelaudit.discovery.project.OwnKey;
import io.github.modelaudit.discovery.project.PathFilter;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.discovery.project.ScanCache;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.domain.audit.ProjectIdentity;
import io.github.modelaudit.domain.drift.DriftKind;
import io.github.modelaudit.hub.HubClient;
import io.github.modelaudit.hub.HubSettings;
import io.github.modelaudit.knowledge.Knowledge;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.lock.LockFile;
import io.github.modelaudit.policy.FailOn;
import io.github.modelaudit.policy.settings.RuleLevel;
import io.github.modelaudit.report.ReportWriter;
import io.github.modelaudit.report.UnknownFormatException;
import io.github.modelaudit.report.format.ReportSettings;
import io.github.modelaudit.report.format.ReportSettings.CycloneDxVersion;
import io.github.modelaudit.report.format.ReportSettings.SarifWaived;
import io.github.modelaudit.report.format.cyclonedx.ModelBill;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Turns the parameters of one execution into the requests of the audit. */
final class Translation {
  /** The name of a policy that nobody names. */
  static final String POLICY_FILE = "model-policy.yaml";

  /** The name of a models file that nobody names. */
  static final String MODELS_FILE = "ai-models.yaml";

  private final AuditMojo mojo;
  private final CommandLine commandLine;
  private final BuildPlace place;
  private final HubAccess access;
  private final SharedState shared;

  Translation(AuditMojo mojo, CommandLine commandLine) throws AuditException {
    this.mojo = mojo;
    this.commandLine = commandLine;
    this.place = place(mojo);
    this.access = new HubAccess(mojo, new Environment(System.getenv(), home()));
    this.shared = SharedState.of(mojo.session());
  }

  private static BuildPlace place(AuditMojo mojo) {
    Path start = Path.of(mojo.session().getExecutionRootDirectory());
    File root = mojo.session().getRequest().getMultiModuleProjectDirectory();
    File module = mojo.project().getFile() == null ? null : mojo.project().getBasedir();
    return BuildPlace.of(
        root == null ? start : root.toPath(),
        module == null ? start : module.toPath(),
        parents(mojo.project()));
  }

  /** The folders of the parents that are on this disk: Maven may have been started below them. */
  private static List<Path> parents(MavenProject project) {
    var folders = new ArrayList<Path>();
    for (MavenProject it = project.getParent(); it != null; it = it.getParent()) {
      if (it.getFile() != null) {
        folders.add(it.getBasedir().toPath());
      }
    }
    return folders;
  }

  private static Path home() {
    return Path.of(System.getProperty("user.home"));
  }

  /** Where the module is. */
  BuildPlace place() {
    return place;
  }

  /** Where Maven was started. */
  Path start() {
    return Path.of(mojo.session().getExecutionRootDirectory());
  }

  /** Writes the formats that were asked for. */
  ReportWriter writer(List<String> formats) throws AuditException {
    List<String> ids = formats.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
    try {
      return ReportWriter.standard(knowledge().licenses()::find, reportSettings()).only(ids);
    } catch (UnknownFormatException e) {
      throw new AuditException(e.getMessage(), e);
    }
  }

  /** Writes bills of materials. */
  ModelBill bill() throws AuditException {
    return new ModelBill(knowledge().licenses()::find);
  }

  /** Writes them in the version that was asked for. */
  CycloneDxVersion cycloneDxVersion() throws AuditException {
    return Choices.find(
        "cycloneDxVersion",
        mojo.cycloneDxVersion,
        List.of(CycloneDxVersion.values()),
        CycloneDxVersion::id);
  }

  private ReportSettings reportSettings() throws AuditException {
    SarifWaived waived =
        Choices.find(
            "sarifWaived", mojo.sarifWaived, List.of(SarifWaived.values()), SarifWaived::id);
    ReportSettings settings =
        ReportSettings.STANDARD
            .in(place.repositoryFolder(), place.moduleFolder())
            .with(waived)
            .with(cycloneDxVersion());
    if (lock().file().isEmpty()) {
      settings = settings.askedAt(access.settings().endpoint());
    }
    Optional<Path> page = new Environment(System.getenv(), home()).stepSummary();
    return page.isPresent() ? settings.summarisedIn(page.get()) : settings;
  }

  /** What all modules share. */
  SharedState shared() {
    return shared;
  }

  /** An engine that asks through a client of its own. */
  AuditEngine engine(HubClient client) throws AuditException {
    return new AuditEngine(mojo.version(), knowledge(), () -> client, access.settings().endpoint());
  }

  /** The comparison with the live Hub that the parameters ask for. */
  DriftRequest driftRequest(Map<DriftKind, RuleLevel> levels) throws AuditException {
    return new DriftRequest(
        identity(), inputs(), lock(), choice("failOn", mojo.failOn), levels, now());
  }

  /** Drift is about today, whatever time stamp reports bear. */
  private static Instant now() {
    return Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** The engine of the build. */
  AuditEngine engine() throws AuditException {
    HubSettings settings = access.settings();
    return new AuditEngine(
        mojo.version(), knowledge(), () -> client(settings), settings.endpoint());
  }

  /** The client of the build, opened on first use. */
  HubClient client(HubSettings settings) {
    return shared.get(settings, HubClient.class, () -> HubClient.open(settings));
  }

  /** How to reach the Hub. */
  HubAccess access() {
    return access;
  }

  private Knowledge knowledge() throws AuditException {
    List<Path> overlays = mojo.knowledge.stream().map(File::toPath).toList();
    try {
      return shared.get(List.of("knowledge", overlays), Knowledge.class, () -> load(overlays));
    } catch (UnusableKnowledge e) {
      throw new AuditException(e.getMessage(), e);
    }
  }

  private static Knowledge load(List<Path> overlays) {
    try {
      return new KnowledgeLoader().load(overlays);
    } catch (KnowledgeException e) {
      throw new UnusableKnowledge(e);
    }
  }

  /** Carries the message out of a supplier. */
  private static final class UnusableKnowledge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableKnowledge(KnowledgeException cause) {
      super(cause.getMessage(), cause);
    }
  }

  /** The audit that the parameters ask for. */
  AuditRequest request() throws AuditException {
    return new AuditRequest(
        identity(), inputs(), policy(), lock(), choice("failOn", mojo.failOn), at());
  }

  /** The time the audit counts for: the day, so that two builds of a day write the same bytes. */
  Instant at() throws AuditException {
    return new OutputTimestamp(Optional.ofNullable(mojo.outputTimestamp))
        .orElse(Clock.systemUTC().instant().truncatedTo(ChronoUnit.DAYS));
  }

  /** The project, by its coordinates. */
  ProjectIdentity identity() {
    MavenProject project = mojo.project();
    return new ProjectIdentity(
        project.getGroupId(), project.getArtifactId(), project.getVersion(), project.getName());
  }

  /** What discovery may look at. */
  ProjectInputs inputs() throws AuditException {
    var sources = new ProjectSources(mojo.project(), place.module());
    return new ProjectInputs(
        place.root(),
        place.module(),
        new ModelDeclarations(declared(), file("modelsFile", mojo.modelsFile, MODELS_FILE)),
        sources.resources(),
        code(sources),
        buildProperties(),
        Map.of(),
        choice());
  }

  private List<DeclaredModel> declared() {
    var properties = new Placeholders(mojo.project(), mojo.session().getUserProperties());
    return new DeclaredModels(mojo.project(), commandLine, place, properties).locate(mojo.models);
  }

  private Set<Scope> scopes() {
    var scopes = EnumSet.allOf(Scope.class);
    if (!mojo.includeTestScope) {
      scopes.remove(Scope.TEST);
    }
    if (!mojo.includeDeploymentScope) {
      scopes.remove(Scope.DEPLOYMENT);
    }
    return scopes;
  }

  private CompiledCode code(ProjectSources sources) {
    if (mojo.project().getFile() == null || !looksAtCode()) {
      return CompiledCode.NONE;
    }
    List<Library> libraries =
        new ClassPathResolution(mojo.resolver(), mojo.session()).resolve(mojo.project());
    return new CompiledCode(sources.classes(), Optional.of(libraries));
  }

  /** Declarations need no class path, and resolving one may need the network. */
  private boolean looksAtCode() {
    List<String> only = mojo.discovery.only;
    return only.isEmpty() || !Discovery.DECLARATIONS.containsAll(only);
  }

  private DiscoveryChoice choice() throws AuditException {
    DiscoveryConfig config = mojo.discovery;
    List<OwnKey> keys = new ArrayList<>();
    for (KeyConfig key : config.keys) {
      keys.add(key.toKey());
    }
    return new DiscoveryChoice(
        scopes(),
        new DetectorChoice(Set.copyOf(config.only), Set.copyOf(config.off)),
        new PathFilter(config.includes, config.excludes),
        config.boms.stream().map(File::toPath).toList(),
        keys,
        Optional.of(memory()));
  }

  /** Where to remember what is in jars; what other knowledge made of them does not count. */
  private ScanCache memory() throws AuditException {
    return new ScanCache(
        access.cacheFolder().resolve("jars"),
        mojo.version() + " " + knowledge().newest(),
        LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC));
  }

  /** What resource filtering would fill in, strongest last. */
  private Map<String, String> buildProperties() {
    var properties = new TreeMap<String, String>();
    MavenProject project = mojo.project();
    for (var source : List.of(project.getProperties(), mojo.session().getUserProperties())) {
      source.stringPropertyNames().forEach(name -> properties.put(name, source.getProperty(name)));
    }
    properties.put("project.version", project.getVersion());
    properties.put("project.groupId", project.getGroupId());
    properties.put("project.artifactId", project.getArtifactId());
    return properties;
  }

  /** The policy that the parameters name, or that lies here or above. */
  PolicyChoice policy() throws AuditException {
    var names = new ArrayList<String>();
    Optional.ofNullable(mojo.policyFile).ifPresent(names::add);
    names.addAll(mojo.policyFiles);
    var sources = new PolicySources(place, access);
    var files =
        names.isEmpty()
            ? sources.readAll(place.findUpwards(POLICY_FILE).map(Path::toString).stream().toList())
            : sources.readAll(names);
    return new PolicyChoice(files, Optional.ofNullable(mojo.preset));
  }

  /** The lock to read. */
  LockChoice lock() throws AuditException {
    Optional<Path> file = file("lockFile", mojo.lockFile, LockFile.NAME);
    return new LockChoice(file, file.map(place::show).orElse(LockFile.NAME), mojo.frozen);
  }

  /** The lock file to write: the one named or found, else a new one for the whole build. */
  Path lockToWrite() {
    return Optional.ofNullable(mojo.lockFile)
        .map(given -> inherited(given).orElse(given.toPath()))
        .or(() -> place.findUpwards(LockFile.NAME))
        .orElseGet(() -> buildFolder().resolve(LockFile.NAME));
  }

  /** The folder of the highest project, up to the root, that the module is built or made with. */
  Path buildFolder() {
    var projects = new ArrayList<>(mojo.session().getAllProjects());
    for (MavenProject each = mojo.project(); each != null; each = each.getParent()) {
      projects.add(each);
    }
    return projects.stream()
        .filter(each -> each.getFile() != null)
        .map(each -> each.getBasedir().toPath().toAbsolutePath().normalize())
        .filter(folder -> folder.startsWith(place.root()) && place.module().startsWith(folder))
        .min(Comparator.comparingInt(Path::getNameCount))
        .orElse(place.module());
  }

  private Optional<Path> file(String parameter, @Nullable File given, String name)
      throws AuditException {
    if (given == null) {
      return place.findUpwards(name);
    }
    Optional<Path> found = inherited(given);
    if (found.isEmpty()) {
      throw new AuditException(
          "Cannot read '%s', which <%s> names: there is no such file. Correct <%s>, or remove it to use '%s' if there is one."
              .formatted(place.show(given.toPath()), parameter, parameter, name));
    }
    return found;
  }

  /**
   * Returns the file that a parameter names. Maven resolves a relative path against each module,
   * also when a parent's pom holds it: then the file of that path above the module is meant.
   */
  private Optional<Path> inherited(File given) {
    Path path = given.toPath().toAbsolutePath().normalize();
    return Files.isRegularFile(path) || !path.startsWith(place.module())
        ? Optional.of(path).filter(Files::isRegularFile)
        : place.findUpwards(place.module().relativize(path).toString());
  }

  /** The least severity that fails the build. */
  FailOn failOn() throws AuditException {
    return choice("failOn", mojo.failOn);
  }

  private FailOn choice(String parameter, String text) throws AuditException {
    return Choices.find(parameter, text, List.of(FailOn.values()), FailOn::id);
  }

  /** The folder for reports; absent when there is nowhere to put them. */
  Optional<Path> outputDirectory() {
    boolean isPlaced =
        mojo.project().getFile() != null || commandLine.hasUserProperty("outputDirectory");
    return Optional.ofNullable(mojo.outputDirectory).filter(it -> isPlaced).map(File::toPath);
  }
}
