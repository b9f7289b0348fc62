package io.github.modelaudit.mojo;

import io.github.modelaudit.audit.AuditException;
import io.github.modelaudit.audit.AuditOutcome;
import io.github.modelaudit.audit.AuditRequest;
import io.github.modelaudit.discovery.Discovery;
import io.github.modelaudit.policy.settings.Completeness;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * An audit of what is declared, from the lock file alone: no class path is resolved, nothing is
 * asked of the network, and no report is written.
 */
final class DeclaredAudit extends AuditMojo {
  private final String version;

  /**
   * Prepares an audit.
   *
   * @param version the version of this plugin
   */
  DeclaredAudit(
      SettingsDecrypter decrypter,
      ProjectDependenciesResolver resolver,
      MavenSession session,
      String version) {
    super(decrypter, resolver);
    this.version = version;
    this.session = session;
    this.project = session.getCurrentProject();
    this.formats = List.of();
    this.frozen = true;
    this.offline = true;
    this.discovery.only = List.copyOf(Discovery.DECLARATIONS);
  }

  @Override
  String version() {
    return version;
  }

  /** Audits by the parameters that were set. */
  void run() throws AuditException, MojoFailureException {
    MavenProject module = project();
    run(
        new Translation(
            this, new CommandLine(session().getUserProperties(), module.getProperties())));
  }

  @Override
  void run(Translation translation) throws AuditException, MojoFailureException {
    AuditRequest request = translation.request();
    AuditOutcome outcome =
        translation.engine().audit(request, new ProgressLog(getLog(), Clock.systemUTC()));
    new Conclusion(
            new Reports(translation, formats), request.failOn(), Optional.of(Completeness.FAIL))
        .of(outcome, getLog());
  }
}
