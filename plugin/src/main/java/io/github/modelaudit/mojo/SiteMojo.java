package io.github.modelaudit.mojo;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.audit.AuditException;
import io.github.modelaudit.audit.AuditOutcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * A goal that makes a page of the project's site out of an audit, with the whole report beside it.
 *
 * <p>No verdict fails the site.
 */
abstract class SiteMojo extends AuditMojo implements MavenReport {
  private static final List<String> FORMATS = List.of("html");

  private @Nullable File siteDirectory;

  SiteMojo(SettingsDecrypter decrypter, ProjectDependenciesResolver resolver) {
    super(decrypter, resolver);
  }

  /** Audits what the page is about. */
  abstract AuditOutcome audit(Translation translation) throws AuditException;

  /** The name of the page, and of the folder with the whole report. */
  abstract String page();

  /** Without a site there is the whole report only. */
  @Override
  final void run(Translation translation) throws AuditException {
    if (!isAboutThis()) {
      getLog().info("Nothing to report: this goal is about the root of a build with modules.");
      return;
    }
    String file = new Reports(translation, FORMATS).write(audited(translation));
    getLog()
        .info(
            "Wrote '%s'. List the plugin under <reporting> for a page in what 'mvn site' makes."
                .formatted(file));
  }

  @Override
  public final void generate(Sink sink, Locale locale) throws MavenReportException {
    try {
      takeConfiguredModels();
      var translation =
          new Translation(
              this, new CommandLine(session().getUserProperties(), project().getProperties()));
      AuditOutcome outcome = audited(translation);
      Path folder = requireNonNull(siteDirectory, "siteDirectory").toPath().resolve(page());
      translation.writer(FORMATS).write(outcome.result(), folder);
      new SitePage(sink, getName(locale), page() + "/").write(outcome.result());
    } catch (AuditException e) {
      getLog().debug(e);
      throw new MavenReportException(e.getMessage(), e);
    } catch (IOException e) {
      throw new MavenReportException(
          "Cannot write the report into the site: " + e.getMessage() + ".", e);
    }
  }

  /** A site fills in what stands under {@code <reporting>} only. */
  private void takeConfiguredModels() {
    if (models.isEmpty()) {
      models = ConfiguredModels.of(project(), execution());
    }
  }

  private AuditOutcome audited(Translation translation) throws AuditException {
    AuditOutcome outcome = audit(translation);
    outcome.notices().forEach(this::warnOnce);
    return outcome;
  }

  /** True when there is something for the goal to say of this project. */
  boolean isAboutThis() {
    return true;
  }

  @Override
  public final boolean canGenerateReport() {
    return !skip && isAboutThis();
  }

  @Override
  @SuppressWarnings("deprecation") // Its successor asks it.
  public final String getOutputName() {
    return page();
  }

  @Override
  public final String getCategoryName() {
    return CATEGORY_PROJECT_REPORTS;
  }

  @Override
  public final boolean isExternalReport() {
    return false;
  }

  @Override
  public final void setReportOutputDirectory(File directory) {
    this.siteDirectory = directory;
  }

  @Override
  public final File getReportOutputDirectory() {
    return siteDirectory == null
        ? new File(project().getBuild().getDirectory(), "site")
        : siteDirectory;
  }
}
