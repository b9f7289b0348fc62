package io.github.modelaudit.mojo;

import io.github.modelaudit.audit.AuditException;
import io.github.modelaudit.audit.AuditOutcome;
import java.time.Clock;
import java.util.Locale;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Makes a page of the site out of the audit of the module, with the whole report beside it. List
 * the plugin under {@code <reporting>}.
 *
 * <p>No verdict fails the site; {@code check} is for that.
 *
 * @since 0.1.0
 */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends SiteMojo {

  @Inject
  ReportMojo(SettingsDecrypter decrypter, ProjectDependenciesResolver resolver) {
    super(decrypter, resolver);
  }

  @Override
  AuditOutcome audit(Translation translation) throws AuditException {
    return translation
        .engine()
        .audit(translation.request(), new ProgressLog(getLog(), Clock.systemUTC()));
  }

  @Override
  String page() {
    return "model-audit";
  }

  @Override
  public String getName(Locale locale) {
    return "AI models";
  }

  @Override
  public String getDescription(Locale locale) {
    return "The AI models that the project depends on, their licenses, and what the policy says of them.";
  }
}
