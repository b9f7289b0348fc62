package io.github.modelaudit.bench;

import io.github.modelaudit.audit.AuditEngine;
import io.github.modelaudit.audit.AuditException;
import io.github.modelaudit.audit.AuditOutcome;
import io.github.modelaudit.audit.AuditRequest;
import io.github.modelaudit.audit.LockChoice;
import io.github.modelaudit.audit.PolicyChoice;
import io.github.modelaudit.discovery.project.CompiledCode;
import io.github.modelaudit.discovery.project.DiscoveryChoice;
import io.github.modelaudit.discovery.project.ModelDeclarations;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.discovery.project.ResourceRoot;
import io.github.modelaudit.discovery.project.ScanCache;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.domain.audit.ProjectIdentity;
import io.github.modelaudit.hub.FetchProgress;
import io.github.modelaudit.knowledge.Knowledge;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.lock.LockFile;
import io.github.modelaudit.policy.FailOn;
import io.github.modelaudit.report.ReportWriter;
import io.github.modelaudit.report.UnknownFormatException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Audits one project in this Java runtime and prints one line of figures; for a fresh runtime. */
public final class AuditProbe {
  private static final double MEGABYTE = 1 << 20;

  /** What {@code check} writes unless it is told otherwise. */
  private static final List<String> DEFAULT_FORMATS = List.of("json", "html");

  private AuditProbe() {}

  /**
   * Prints, parted by blanks: the milliseconds to load the knowledge, to ask every part of it once,
   * and to audit and write the reports; the megabytes that live at the end, that lived at most (as
   * the collector saw it), the number of models; and the first three figures as processor time of
   * this thread.
   */
  public static void main(String[] arguments) throws Exception {
    Path project = Path.of(arguments[0]);
    double before = live();
    Moment start = Moment.now();
    Knowledge knowledge = new KnowledgeLoader().bundled();
    Moment loaded = Moment.now();
    askEverything(knowledge);
    Moment asked = Moment.now();
    AuditOutcome outcome = audit(project, knowledge);
    Moment audited = Moment.now();
    double peak = peak();
    double kept = liveWith(knowledge) - before;
    System.out.printf(
        Locale.ROOT,
        "%.1f %.1f %.1f %.1f %.1f %d %.1f %.1f %.1f%n",
        loaded.wallSince(start),
        asked.wallSince(loaded),
        audited.wallSince(asked),
        kept,
        peak - before,
        outcome.result().models().size(),
        loaded.processorSince(start),
        asked.processorSince(loaded),
        audited.processorSince(asked));
  }

  /** The memory in use while the knowledge is still held, as a build holds it. */
  private static double liveWith(Knowledge knowledge) {
    try {
      return live();
    } finally {
      Reference.reachabilityFence(knowledge);
    }
  }

  private static void askEverything(Knowledge knowledge) {
    knowledge.licenses().ids();
    knowledge.hosted().providers();
    knowledge.detection().configKeys().keys();
    knowledge.detection().callSites().sinks();
    knowledge.detection().libraries().defaults();
    knowledge.detection().modelFiles().fingerprint();
    knowledge.detection().deployments().servers();
    knowledge.presets().names();
    knowledge.licenses().find("apache-2.0");
    knowledge.names().find("ollama", "llama3.1");
  }

  private static AuditOutcome audit(Path project, Knowledge knowledge)
      throws AuditException, IOException, KnowledgeException, UnknownFormatException {
    var engine =
        new AuditEngine(
            "0.0.0-test",
            knowledge,
            () -> {
              throw new IllegalStateException("The lock is complete.");
            },
            "https://huggingface.co");
    AuditOutcome outcome = engine.audit(request(project), FetchProgress.SILENT);
    ReportWriter.standard(knowledge.licenses()::find)
        .only(DEFAULT_FORMATS)
        .write(outcome.result(), project.resolve("target/probe"));
    return outcome;
  }

  private static AuditRequest request(Path project) throws IOException {
    var inputs =
        new ProjectInputs(
            project,
            project,
            new ModelDeclarations(List.of(), Optional.of(project.resolve("ai-models.yaml"))),
            List.of(new ResourceRoot(project.resolve("src/main/resources"), Scope.MAIN)),
            code(project),
            Map.of(),
            Map.of(),
            choice(project));
    return new AuditRequest(
        new ProjectIdentity("org.example", "application", "1.0", "application"),
        inputs,
        new PolicyChoice(List.of(), Optional.empty()),
        new LockChoice(Optional.of(project.resolve(LockFile.NAME)), LockFile.NAME, true),
        FailOn.NEVER,
        Instant.parse("2026-01-01T00:00:00Z"));
  }

  /** The class path, where it is known; a program of its own has none. */
  private static CompiledCode code(Path project) throws IOException {
    return new CompiledCode(List.of(), LibraryList.of(project));
  }

  /** Everything, with a memory of what is in jars: the second run is the one that counts. */
  private static DiscoveryChoice choice(Path project) {
    var memory = new ScanCache(project.resolve("jars"), "0.0.0-test", LocalDate.of(2026, 1, 1));
    return DiscoveryChoice.ALL.remembering(memory);
  }

  private static double live() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
  }

  private static double peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum()
        / MEGABYTE;
  }
}
