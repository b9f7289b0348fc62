package io.github.modelaudit.mojo;

import io.github.modelaudit.audit.AuditException;
import io.github.modelaudit.audit.pin.PinPlan;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Writes the commits of the lock file into the places where the project names models, so that these
 * can no longer move: the pom, the models file, and addresses in configuration.
 *
 * <p>Nothing else in a file changes. What cannot be edited safely is named with the line to write
 * by hand. Needs no network: {@code mvn model-audit:pin}.
 *
 * @since 0.1.0
 */
@Mojo(name = "pin", threadSafe = true)
public final class PinMojo extends AuditMojo {

  /**
   * Shows what would be edited and edits nothing.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.dryRun", defaultValue = "false")
  boolean dryRun;

  @Inject
  PinMojo(SettingsDecrypter decrypter, ProjectDependenciesResolver resolver) {
    super(decrypter, resolver);
  }

  @Override
  void run(Translation translation) throws AuditException {
    synchronized (translation.shared()) {
      PinPlan plan = translation.engine().pin(translation.inputs(), translation.lock());
      plan.changes()
          .forEach(
              change -> {
                say(change.location().toString());
                say("  - " + change.before());
                say("  + " + change.after());
              });
      plan.refusals().forEach(refusal -> getLog().warn(ConsoleReport.clean(refusal.message())));
      if (!dryRun) {
        write(plan);
      }
      say(summary(plan));
    }
  }

  private static void write(PinPlan plan) throws AuditException {
    try {
      plan.write();
    } catch (IOException e) {
      throw new AuditException(
          "Cannot write commits into the project: %s. Check that its files can be written."
              .formatted(e.getMessage()),
          e);
    }
  }

  private void say(String line) {
    getLog().info(ConsoleReport.clean(line));
  }

  private String summary(PinPlan plan) {
    int count = plan.changes().size();
    if (count == 0) {
      return plan.refusals().isEmpty()
          ? "Nothing to pin: every locked model is fixed, or none is locked."
          : "Nothing was pinned: see above for the lines to edit by hand.";
    }
    return (dryRun ? "Would pin " : "Pinned ")
        + count
        + (count == 1 ? " place." : " places.")
        + (dryRun
            ? " Run without -Dmodel-audit.dryRun to edit."
            : " Run 'mvn model-audit:lock' so that the lock holds them.");
  }
}
