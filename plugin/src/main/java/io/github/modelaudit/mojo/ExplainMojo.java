package io.github.modelaudit.mojo;

import io.github.modelaudit.audit.AuditException;
import io.github.modelaudit.audit.Explainer;
import io.github.modelaudit.audit.Explainer.ModuleRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.model.Profile;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Explains one model: why it is here, what is known of it, what the rules say and what would change
 * that; or, of a model that is not reported, where its name stands and why that does not count.
 *
 * <p>It looks at every module of the build, never fails because of a verdict, and writes no report:
 * {@code mvn model-audit:explain -Dmodel=org/name}.
 *
 * @since 0.1.0
 */
@Mojo(name = "explain", threadSafe = true, requiresProject = false)
public final class ExplainMojo extends AuditMojo {
  private static final String SHORT_PROPERTY = "model";

  /**
   * The model to explain: its id, the name that the project calls it by, or a part of one that no
   * other model has. On the command line {@code -Dmodel=} is enough. Without it the models that
   * there are are listed.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.model")
  @Nullable String model;

  @Inject
  ExplainMojo(SettingsDecrypter decrypter, ProjectDependenciesResolver resolver) {
    super(decrypter, resolver);
  }

  @Override
  void run(Translation translation) throws AuditException {
    var explainer =
        new Explainer(translation.engine(), new ProgressLog(getLog(), Clock.systemUTC()));
    Explainer.Explanation explanation = explainer.explain(words(), modules());
    explanation.notices().forEach(this::warnOnce);
    new StoryLog(getLog()).print(explanation.lines());
  }

  private String words() {
    return Optional.ofNullable(model)
        .or(() -> Optional.ofNullable(session().getUserProperties().getProperty(SHORT_PROPERTY)))
        .orElse("");
  }

  /** Maven runs a goal that needs no project once, so that it looks at the modules itself. */
  private List<ModuleRequest> modules() throws AuditException {
    MavenProject typedIn = project();
    List<ModelConfig> own = models;
    var modules = new ArrayList<ModuleRequest>();
    try {
      for (MavenProject each : session().getProjects()) {
        project = each;
        var commandLine = new CommandLine(session().getUserProperties(), each.getProperties());
        boolean isOther = !each.equals(typedIn) && !commandLine.hasUserProperty("models");
        models = isOther ? ConfiguredModels.of(each, execution()) : own;
        modules.add(
            new ModuleRequest(new Translation(this, commandLine).request(), profiles(each)));
      }
    } finally {
      project = typedIn;
      models = own;
    }
    return modules;
  }

  private static Set<String> profiles(MavenProject project) {
    return project.getActiveProfiles().stream().map(Profile::getId).collect(Collectors.toSet());
  }
}
