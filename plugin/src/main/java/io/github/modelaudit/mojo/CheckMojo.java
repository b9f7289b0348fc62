package io.github.modelaudit.mojo;

import io.github.modelaudit.audit.AuditException;
import io.github.modelaudit.audit.AuditOutcome;
import io.github.modelaudit.audit.AuditRequest;
import io.github.modelaudit.audit.ShippedFiles;
import io.github.modelaudit.domain.audit.ShippedTexts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Audits the AI models that the module depends on and fails the build when they violate the policy.
 *
 * <p>With a lock file nothing is asked of the network. Works without a pom, too: {@code mvn
 * io.github.model-audit:model-audit-maven-plugin:check -Dmodel-audit.models=org/name}.
 *
 * @since 0.1.0
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    threadSafe = true,
    requiresProject = false)
public final class CheckMojo extends AuditMojo {
  /**
   * The path of a notice file in what the module packages, such as {@code
   * META-INF/NOTICE-MODELS.txt}. The rule {@code obligation-unmet} then holds it against the
   * notices that licenses ask for.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.noticeFile")
  @Nullable String noticeFile;

  /**
   * Files of the module in which users are shown what licenses want shown, such as {@code
   * src/main/resources/static/about.html}. The rule {@code obligation-unmet} then looks for the
   * phrases in them.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.displayFiles")
  List<String> displayFiles = List.of();

  @Inject
  CheckMojo(SettingsDecrypter decrypter, ProjectDependenciesResolver resolver) {
    super(decrypter, resolver);
  }

  @Override
  void run(Translation translation) throws AuditException, MojoFailureException {
    tellOfOtherModules();
    AuditRequest request = translation.request().with(shipped(translation));
    var conclusion =
        new Conclusion(
            new Reports(translation, formats),
            request.failOn(),
            Conclusion.asked(onIncomplete, frozen));
    AuditOutcome outcome =
        translation.engine().audit(request, new ProgressLog(getLog(), Clock.systemUTC()));
    outcome.notices().forEach(this::warnOnce);
    conclusion.of(outcome, getLog());
  }

  private ShippedTexts shipped(Translation translation) {
    Optional<Path> artifact =
        Optional.ofNullable(project().getArtifact())
            .map(Artifact::getFile)
            .map(File::toPath)
            .filter(Files::isRegularFile);
    return new ShippedFiles(artifact, translation.place().module())
        .read(Optional.ofNullable(noticeFile), displayFiles);
  }

  /** Maven runs a goal that needs no project once, however many modules there are. */
  private void tellOfOtherModules() {
    if (isTyped() && session().getProjects().size() > 1) {
      getLog()
          .info(
              "Audits '%s' alone of %d modules, because the goal was typed: 'mvn verify model-audit:aggregate' audits all."
                  .formatted(project().getArtifactId(), session().getProjects().size()));
    }
  }
}
