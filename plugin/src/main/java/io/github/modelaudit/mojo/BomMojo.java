package io.github.modelaudit.mojo;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.audit.AuditException;
import io.github.modelaudit.audit.AuditOutcome;
import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.Verdict;
import io.github.modelaudit.report.format.cyclonedx.Completeness;
import io.github.modelaudit.report.format.cyclonedx.ModelBill;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProjectHelper;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the models of the module as a CycloneDX bill of materials, as SPDX document or both,
 * attaches them to the module, and merges the models into the CycloneDX bill that the module has of
 * its libraries.
 *
 * <p>With a lock file nothing is asked of the network. It judges nothing: that is what {@code
 * check} does.
 *
 * @since 0.1.0
 */
@Mojo(name = "bom", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class BomMojo extends AuditMojo {
  private static final String TYPE = "json";
  private static final String CYCLONE_DX = "cyclonedx";
  private static final String SPDX = "spdx";
  private static final String SPDX_TYPE = "spdx.json";
  private static final String CLASSIFIER = "model-audit";

  /**
   * Writes the bill without attaching it, so that it is neither installed nor deployed.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.skipAttach", defaultValue = "false")
  boolean skipAttach;

  /**
   * Leaves the bill that the module has of its libraries as it is.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.skipMerge", defaultValue = "false")
  boolean skipMerge;

  /**
   * The bill of the module's libraries, as JSON in CycloneDX 1.5 to 1.7, into which the models are
   * merged. Without this setting {@code bom.json} in the build directory is taken if there is one,
   * which is what the CycloneDX plugin for Maven writes.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.bomFile")
  @Nullable File bomFile;

  /**
   * What to write and attach: {@code cyclonedx}, {@code spdx}, or both as {@code cyclonedx,spdx}.
   * Models are merged into a CycloneDX bill of libraries whatever stands here.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.bomFormats", defaultValue = CYCLONE_DX)
  List<String> bomFormats = List.of(CYCLONE_DX);

  private final MavenProjectHelper helper;

  @Inject
  BomMojo(
      SettingsDecrypter decrypter,
      ProjectDependenciesResolver resolver,
      MavenProjectHelper helper) {
    super(decrypter, resolver);
    this.helper = requireNonNull(helper, "helper");
  }

  @Override
  void run(Translation translation) throws AuditException, MojoFailureException {
    Set<String> forms = forms();
    ModelBill bill = translation.bill();
    var files = new BillFiles(translation, bill);
    AuditOutcome outcome =
        translation
            .engine()
            .audit(translation.request(), new ProgressLog(getLog(), Clock.systemUTC()));
    outcome.notices().forEach(this::warnOnce);
    AuditResult result = outcome.result();
    failIfFrozen(result);
    Path folder = requireNonNull(outputDirectory, "outputDirectory").toPath();
    if (forms.contains(CYCLONE_DX)) {
      keep(files.write(result, folder), TYPE, translation);
      report(bill, result);
    }
    if (forms.contains(SPDX)) {
      keep(files.writeSpdx(result, folder, translation), SPDX_TYPE, translation);
    }
    warnIfIncomplete(result);
    if (!skipMerge) {
      merge(files, translation, result);
    }
  }

  private Set<String> forms() throws AuditException {
    var forms = new LinkedHashSet<String>();
    for (String form : bomFormats) {
      forms.add(Choices.find("bomFormats", form, List.of(CYCLONE_DX, SPDX), it -> it));
    }
    return forms;
  }

  private void keep(Path file, String type, Translation translation) {
    if (!skipAttach) {
      attach(file, type);
    }
    getLog().info("Wrote '%s'.".formatted(translation.place().show(file, translation.start())));
  }

  private void attach(Path file, String type) {
    helper.attachArtifact(project(), type, CLASSIFIER, file.toFile());
    project().getAttachedArtifacts().forEach(it -> getLog().debug("Attached " + it + "."));
  }

  private void merge(BillFiles files, Translation translation, AuditResult result)
      throws AuditException {
    Path build = Path.of(project().getBuild().getDirectory());
    Optional<Path> merged = files.merge(result, Optional.ofNullable(bomFile), build);
    merged.ifPresent(
        file ->
            getLog()
                .info(
                    "Merged %d %s into '%s'."
                        .formatted(
                            result.models().size(),
                            result.models().size() == 1 ? "model" : "models",
                            translation.place().show(file, translation.start()))));
  }

  private void report(ModelBill bill, AuditResult result) {
    for (AssessedModel model : result.models()) {
      Completeness completeness = bill.completeness(model, result);
      String missing =
          completeness.missing().isEmpty()
              ? "nothing is missing"
              : "missing are " + String.join(", ", completeness.missing());
      getLog()
          .info(
              "Model '%s': %s of 100 points for completeness, %s."
                  .formatted(model.assessment().name(), completeness.shown(), missing));
    }
  }

  private void warnIfIncomplete(AuditResult result) {
    if (result.verdict() == Verdict.INCOMPLETE) {
      getLog()
          .warn(
              "The bill of materials is incomplete: not everything about the models could be read."
                  + " Run 'mvn model-audit:lock' once where the Hub can be reached and commit the"
                  + " lock file.");
    }
  }

  private void failIfFrozen(AuditResult result) throws MojoFailureException {
    if (frozen && result.verdict() == Verdict.INCOMPLETE) {
      throw new MojoFailureException(
          "The bill of materials would be incomplete: the lock file lacks facts about the models."
              + " Run 'mvn model-audit:lock' once where the Hub can be reached and commit the lock"
              + " file.");
    }
  }
}
