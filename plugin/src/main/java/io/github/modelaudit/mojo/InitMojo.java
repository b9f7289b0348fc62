package io.github.modelaudit.mojo;

import io.github.modelaudit.audit.AuditEngine;
import io.github.modelaudit.audit.AuditException;
import io.github.modelaudit.audit.LockUpdate;
import io.github.modelaudit.audit.start.StarterModels;
import io.github.modelaudit.discovery.project.ModuleInputs;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.RepoKey;
import io.github.modelaudit.hub.HubClient;
import io.github.modelaudit.hub.HubSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.inject.Inject;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Looks at the project and writes what it starts with: a policy file, a file with the models that
 * were found in each module that has any, and the lock file; then prints what to add to the pom.
 *
 * <p>A file that is there already is never touched. Classes are looked at as the last build has
 * left them: {@code mvn compile model-audit:init}. The preset of the policy is {@code
 * -Dmodel-audit.preset=}.
 *
 * @since 0.1.0
 */
@Mojo(name = "init", threadSafe = true, aggregator = true)
public final class InitMojo extends AuditMojo {

  @Inject
  InitMojo(SettingsDecrypter decrypter, ProjectDependenciesResolver resolver) {
    super(decrypter, resolver);
  }

  @Override
  void run(Translation translation) throws AuditException {
    AuditEngine engine = translation.engine();
    String policy = engine.starterPolicy(Optional.ofNullable(preset));
    SortedSet<RepoKey> keys = new TreeSet<>();
    List<MavenProject> modules = session().getProjects();
    List<ModuleInputs> inputs = new JointAudit(this).inputs(modules, new ModuleParts());
    for (ModuleInputs module : inputs) {
      keys.addAll(models(engine, module, translation));
    }
    policy(policy, translation);
    lock(keys, translation);
    new PomSnippet(descriptor(), modules.size() > 1).print(project(), getLog());
  }

  private PluginDescriptor descriptor() {
    return execution().getMojoDescriptor().getPluginDescriptor();
  }

  /** Writes the models file of a module, and returns what of the Hub the module asks for. */
  private List<RepoKey> models(AuditEngine engine, ModuleInputs module, Translation translation)
      throws AuditException {
    AuditEngine.Repositories found = engine.repositoriesOf(module.inputs());
    found.problems().forEach(this::warn);
    Path file = module.inputs().module().resolve(Translation.MODELS_FILE);
    Optional<String> text = StarterModels.of(found.models());
    if (module.inputs().declared().file().isPresent()) {
      leaveAlone(module.inputs().declared().file().get(), translation);
    } else if (text.isEmpty()) {
      getLog().info("Found no undeclared model in '%s'.".formatted(module.module()));
    } else {
      write(file, text.get(), translation);
    }
    return List.copyOf(found.keys());
  }

  private void warn(Problem problem) {
    warnOnce(ConsoleReport.clean(problem.message() + " " + problem.remedy()));
  }

  private void policy(String text, Translation translation) throws AuditException {
    Optional<Path> there = translation.place().findUpwards(Translation.POLICY_FILE);
    if (policyFile != null || !policyFiles.isEmpty()) {
      getLog().info("Wrote no policy: <policyFile> names one.");
    } else if (there.isPresent()) {
      leaveAlone(there.get(), translation);
    } else {
      write(translation.buildFolder().resolve(Translation.POLICY_FILE), text, translation);
    }
  }

  private void lock(SortedSet<RepoKey> keys, Translation translation) throws AuditException {
    Path file = translation.lockToWrite();
    if (Files.exists(file)) {
      leaveAlone(file, translation);
      return;
    }
    if (keys.isEmpty()) {
      getLog().info("Wrote no lock file: no model of the Hub was found.");
      return;
    }
    HubSettings settings = translation.access().settings();
    if (settings.isOffline()) {
      later("the build is offline.");
      return;
    }
    try {
      HubClient hub = translation.client(HubAccess.unbelieving(settings));
      Clock clock = Clock.systemUTC();
      LockUpdate.write(
          translation
              .engine()
              .lockUpdate(hub, clock.instant())
              .plan(file, keys, false, new ProgressLog(getLog(), clock)));
      hub.notices().forEach(this::warnOnce);
      wrote(file, translation);
    } catch (AuditException e) {
      later(String.valueOf(e.getMessage()));
    }
  }

  /** Everything else is worth having without it. */
  private void later(String why) {
    getLog()
        .warn(
            ConsoleReport.clean(
                "Wrote no lock file: %s Run 'mvn model-audit:lock' when the Hub can be reached."
                    .formatted(why)));
  }

  private void write(Path file, String text, Translation translation) throws AuditException {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new AuditException(
          "Cannot write '%s': %s. Check that the folder can be written."
              .formatted(translation.place().show(file), e.getMessage()),
          e);
    }
    wrote(file, translation);
  }

  private void wrote(Path file, Translation translation) {
    getLog().info("Wrote '%s'. Commit it.".formatted(translation.place().show(file)));
  }

  private void leaveAlone(Path file, Translation translation) {
    String line = "Left '%s' alone: it is there already.".formatted(translation.place().show(file));
    if (translation.shared().isNews(line)) {
      getLog().info(line);
    }
  }
}
