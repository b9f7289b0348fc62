package io.github.modelaudit.mojo;

import io.github.modelaudit.audit.AggregateRequest;
import io.github.modelaudit.audit.AuditException;
import io.github.modelaudit.audit.AuditOutcome;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Makes a page of the root's site out of the audit of all modules as one, with the whole report
 * beside it. List the plugin under {@code <reporting>} of the root.
 *
 * <p>The site of the root is made before its modules are built, so that it needs what an earlier
 * build has left: {@code mvn verify}, and then {@code mvn site}.
 *
 * @since 0.1.0
 */
@Mojo(name = "report-aggregate", threadSafe = true)
public final class ReportAggregateMojo extends SiteMojo {

  @Inject
  ReportAggregateMojo(SettingsDecrypter decrypter, ProjectDependenciesResolver resolver) {
    super(decrypter, resolver);
  }

  @Override
  AuditOutcome audit(Translation translation) throws AuditException {
    List<MavenProject> modules = session().getProjects().stream().filter(it -> !skips(it)).toList();
    AggregateRequest request = new JointAudit(this).request(project(), modules, new ModuleParts());
    return translation.engine().aggregate(request, new ProgressLog(getLog(), Clock.systemUTC()));
  }

  private static boolean skips(MavenProject module) {
    return Boolean.parseBoolean(module.getProperties().getProperty("model-audit.skip"));
  }

  @Override
  boolean isAboutThis() {
    return project().isExecutionRoot() && session().getProjects().size() > 1;
  }

  @Override
  String page() {
    return "model-audit-aggregate";
  }

  @Override
  public String getName(Locale locale) {
    return "AI models of all modules";
  }

  @Override
  public String getDescription(Locale locale) {
    return "The AI models that the modules depend on, their licenses, and what the policy says of them.";
  }
}
