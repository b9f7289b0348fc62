package io.github.modelaudit.mojo;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.audit.AuditException;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.enforcer.rule.api.AbstractEnforcerRule;
import org.apache.maven.enforcer.rule.api.EnforcerRuleException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * The rule {@code modelPolicy} of maven-enforcer: the models that are declared for a module keep
 * the policy.
 *
 * <p>What is known of them comes from the lock file; nothing is looked for and nothing is asked of
 * the network. The fields are mutable because the enforcer fills them.
 */
@Named("modelPolicy")
public final class ModelPolicyRule extends AbstractEnforcerRule {
  private final MavenSession session;
  private final SettingsDecrypter decrypter;
  private final ProjectDependenciesResolver resolver;

  /** Models beside those that the plugin's own configuration and the models file declare. */
  private List<ModelConfig> models = List.of();

  private @Nullable File modelsFile;
  private @Nullable String policyFile;
  private List<String> policyFiles = List.of();
  private @Nullable String preset;
  private String failOn = "error";
  private @Nullable File lockFile;
  private List<File> knowledge = List.of();
  private boolean includeTestScope = true;
  private boolean includeDeploymentScope = true;

  @Inject
  ModelPolicyRule(
      MavenSession session, SettingsDecrypter decrypter, ProjectDependenciesResolver resolver) {
    this.session = requireNonNull(session, "session");
    this.decrypter = requireNonNull(decrypter, "decrypter");
    this.resolver = requireNonNull(resolver, "resolver");
  }

  @Override
  public void execute() throws EnforcerRuleException {
    var log = new CollectedLog();
    try {
      DeclaredAudit audit = audit();
      audit.setLog(log);
      audit.run();
    } catch (MojoFailureException e) {
      throw new EnforcerRuleException(log.text(String.valueOf(e.getMessage())));
    } catch (AuditException e) {
      throw new EnforcerRuleException(e.getMessage());
    }
    log.flush(getLog());
  }

  private DeclaredAudit audit() {
    OwnCoordinates own = OwnCoordinates.read();
    var audit = new DeclaredAudit(decrypter, resolver, session, own.version());
    audit.models = declared(own);
    audit.modelsFile = modelsFile;
    audit.policyFile = policyFile;
    audit.policyFiles = policyFiles;
    audit.preset = preset;
    audit.failOn = failOn;
    audit.lockFile = lockFile;
    audit.knowledge = knowledge;
    audit.includeTestScope = includeTestScope;
    audit.includeDeploymentScope = includeDeploymentScope;
    return audit;
  }

  private List<ModelConfig> declared(OwnCoordinates own) {
    var all = new ArrayList<>(models);
    all.addAll(
        ConfiguredModels.of(session.getCurrentProject(), own.groupId(), own.artifactId(), "check"));
    return all;
  }
}
