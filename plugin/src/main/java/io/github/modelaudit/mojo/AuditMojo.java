package io.github.modelaudit.mojo;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.audit.AuditException;
import java.io.File;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that every goal of an audit shares.
 *
 * <p>The fields are mutable because Maven fills them; each goal turns them into values at once.
 */
abstract class AuditMojo extends AbstractMojo {

  /**
   * Skips the goal. One line of the log says where it was set.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.skip", defaultValue = "false")
  boolean skip;

  /**
   * The models the project depends on, beside those that discovery finds. A model is a Hub id
   * ({@code org/name}, with {@code @revision} if you like), an {@code hf://} or {@code
   * https://huggingface.co} address, a file ({@code ./models/tiny.gguf}), or a provider's model
   * with its {@code <provider>}:
   *
   * <pre>{@code
   * <models>
   *   <model>sentence-transformers/all-MiniLM-L6-v2</model>
   *   <model><id>meta-llama/Llama-3.2-3B-Instruct</id><usage>test</usage></model>
   *   <model><id>gpt-4o</id><provider>openai</provider></model>
   * </models>
   * }</pre>
   *
   * On the command line: {@code -Dmodel-audit.models=org/name,org/other}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.models")
  List<ModelConfig> models = List.of();

  /**
   * A file that declares models, with the same content as {@code <models>}, for projects that share
   * one. Without this setting {@code ai-models.yaml} is used when the module, or a folder above it
   * up to the root of the build, has one.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.modelsFile")
  @Nullable File modelsFile;

  /**
   * The policy: a file, an {@code https://} address, or {@code classpath:} and a resource in a jar
   * among the plugin's dependencies. Without this setting {@code model-policy.yaml} is used when
   * the module, or a folder above it up to the root of the build, has one.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.policyFile")
  @Nullable String policyFile;

  /**
   * Further policies on top of {@code policyFile}, each written as there; a later one overrides an
   * earlier one key by key.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.policyFiles")
  List<String> policyFiles = List.of();

  /**
   * The preset under the policy: {@code permissive-only}, {@code osi-approved}, {@code commercial},
   * {@code open-weights}, {@code open-source-ai} or {@code research}. Without this setting the
   * policy's own {@code extends} counts, and without that {@code commercial}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.preset")
  @Nullable String preset;

  /**
   * The least severity that fails the build: {@code error}, {@code warning} or {@code never}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.failOn", defaultValue = "error")
  String failOn = "error";

  /**
   * What an incomplete audit does to the build: {@code fail} or {@code warn}. An audit is
   * incomplete when it could not read what may hide a violation, for example because the Hub was
   * out of reach.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.onIncomplete")
  @Nullable String onIncomplete;

  /**
   * The address of the Hub or of a mirror, which may have a path. Without this setting the variable
   * {@code HF_ENDPOINT} counts, and without that {@code https://huggingface.co}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.endpoint")
  @Nullable String endpoint;

  /**
   * The id of a {@code <server>} in {@code settings.xml} whose password is the token for the
   * endpoint; encrypted passwords are understood. There is no property for the token itself,
   * because properties end up in logs. Without this setting {@code HF_TOKEN} counts, and then the
   * token file of the Hub's own command line.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.serverId")
  @Nullable String serverId;

  /**
   * Asks nothing of the network. The same as Maven's own {@code -o} and the variable {@code
   * HF_HUB_OFFLINE}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.offline", defaultValue = "false")
  boolean offline;

  /**
   * The lock file, which the goal {@code lock} writes and which you commit. Without this setting
   * {@code model-audit.lock.json} is used when the module, or a folder above it up to the root of
   * the build, has one.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.lockFile")
  @Nullable File lockFile;

  /**
   * Fails when the lock file lacks a model or does not match it, instead of asking the Hub. Meant
   * for continuous integration.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.frozen", defaultValue = "false")
  boolean frozen;

  /**
   * The folder in which answers of the Hub, and what is in jars, are kept between builds. Without
   * this setting {@code model-audit} in the user's cache folder.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.cacheDirectory")
  @Nullable File cacheDirectory;

  /**
   * Seconds to wait for a connection to the Hub; raise it behind a slow proxy.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.connectTimeout", defaultValue = "10")
  int connectTimeout = 10;

  /**
   * Seconds to wait for an answer of the Hub; raise it behind a mirror that answers slowly when it
   * is cold.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.readTimeout", defaultValue = "60")
  int readTimeout = 60;

  /**
   * The most requests to the Hub that are under way at once, over all modules of the build.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.maxRequests", defaultValue = "32")
  int maxRequests = 32;

  /**
   * The reports to write: {@code json}, {@code html}, {@code notice}, {@code sarif}, {@code junit},
   * {@code csv}, {@code markdown}, {@code gitlab}, {@code github-annotations}, {@code cyclonedx},
   * {@code spdx}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.formats", defaultValue = "json,html")
  List<String> formats = List.of("json", "html");

  /**
   * What the SARIF report does with findings that a waiver accepts: {@code omit}, or {@code
   * suppress} to write them with a suppression. Code scanning of GitHub shows suppressed results as
   * open, so they are omitted by default.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.sarifWaived", defaultValue = "omit")
  String sarifWaived = "omit";

  /**
   * The version of the specification that the CycloneDX report follows: {@code 1.6}, which more
   * readers know, or {@code 1.7}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.cycloneDxVersion", defaultValue = "1.6")
  String cycloneDxVersion = "1.6";

  /**
   * The folder the reports are written to.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "model-audit.outputDirectory",
      defaultValue = "${project.build.directory}/model-audit")
  @Nullable File outputDirectory;

  /**
   * Whether models that only tests use are audited; the policy judges them by its rules for tests.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.includeTestScope", defaultValue = "true")
  boolean includeTestScope = true;

  /**
   * Whether models that only deployment files use are audited.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.includeDeploymentScope", defaultValue = "true")
  boolean includeDeploymentScope = true;

  /**
   * What discovery looks at. {@code <only>} lists the detectors that run, {@code <off>} those that
   * do not; {@code <includes>} and {@code <excludes>} are globs of files relative to the root of
   * the build; {@code <boms>} are bills of materials to take models from; {@code <keys>} are
   * configuration keys of your own that name models:
   *
   * <pre>{@code
   * <discovery>
   *   <off><detector>deployment</detector></off>
   *   <excludes><exclude>samples/**</exclude></excludes>
   *   <keys><key><name>app.chat.model</name><provider>ollama</provider></key></keys>
   * </discovery>
   * }</pre>
   *
   * On the command line the detectors that run: {@code -Dmodel-audit.discovery=pom,configuration}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.discovery")
  DiscoveryConfig discovery = new DiscoveryConfig();

  /**
   * Files and folders with facts of your own, in the form of the bundled ones: licenses, hosted
   * models, names, configuration keys. An entry replaces the bundled one of the same id, or is
   * added.
   *
   * @since 0.1.0
   */
  @Parameter(property = "model-audit.knowledge")
  List<File> knowledge = List.of();

  /**
   * Time stamp for reproducible reports, in the form of the build's own output timestamp: ISO 8601,
   * or seconds since 1970.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "model-audit.outputTimestamp",
      defaultValue = "${project.build.outputTimestamp}")
  @Nullable String outputTimestamp;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  @Nullable MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  @Nullable MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  @Nullable MojoExecution execution;

  private final SettingsDecrypter decrypter;
  private final ProjectDependenciesResolver resolver;

  AuditMojo(SettingsDecrypter decrypter, ProjectDependenciesResolver resolver) {
    this.decrypter = requireNonNull(decrypter, "decrypter");
    this.resolver = requireNonNull(resolver, "resolver");
  }

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    var commandLine = new CommandLine(session().getUserProperties(), project().getProperties());
    if (skip) {
      getLog().info("Skipped, because of " + commandLine.whoSwitchedOn("skip") + ".");
    } else {
      refuseTokenProperty(commandLine);
      commandLine.flaws(parameterNames()).forEach(this::warnOnce);
    }
    try {
      if (skip) {
        skipped();
      } else {
        var translation = new Translation(this, commandLine);
        new GivenConfiguration(project(), session(), execution(), translation.place()).check();
        run(translation);
      }
    } catch (AuditException e) {
      throw cannotRun(e);
    }
  }

  /** Says that the audit could not run; Maven prints a cause's message behind ours. */
  final MojoExecutionException cannotRun(AuditException cause) {
    getLog().debug(cause);
    return new MojoExecutionException(cause.getMessage());
  }

  /** Runs the goal. */
  abstract void run(Translation translation)
      throws AuditException, MojoExecutionException, MojoFailureException;

  /** Does what remains to be done when the goal is skipped: nothing, unless others wait for it. */
  void skipped() throws AuditException, MojoExecutionException, MojoFailureException {}

  /** The build; Maven always sets it. */
  final MavenSession session() {
    return requireNonNull(session, "session");
  }

  /** The project; without a pom a stand-in of Maven's. */
  final MavenProject project() {
    return requireNonNull(project, "project");
  }

  /** The run of the goal; Maven always sets it. */
  final MojoExecution execution() {
    return requireNonNull(execution, "execution");
  }

  /** The version of this plugin. */
  String version() {
    return execution().getVersion();
  }

  /** True when the goal was named on the command line, and not bound to a phase. */
  final boolean isTyped() {
    return requireNonNull(execution, "execution").getSource() == MojoExecution.Source.CLI;
  }

  /** Decrypts secrets of the user's settings. */
  final SettingsDecrypter decrypter() {
    return decrypter;
  }

  /** Resolves the libraries of a module. */
  final ProjectDependenciesResolver resolver() {
    return resolver;
  }

  /** Warns, unless another module of the build has said the same. */
  final void warnOnce(String warning) {
    if (SharedState.of(session()).isNews(warning)) {
      getLog().warn(warning);
    }
  }

  private List<String> parameterNames() {
    return requireNonNull(execution, "execution")
        .getMojoDescriptor()
        .getPluginDescriptor()
        .getMojos()
        .stream()
        .flatMap(goal -> goal.getParameters().stream())
        .map(org.apache.maven.plugin.descriptor.Parameter::getName)
        .distinct()
        .toList();
  }

  private static void refuseTokenProperty(CommandLine commandLine) throws MojoExecutionException {
    if (commandLine.holdsToken()) {
      throw new MojoExecutionException(
          "Cannot take a token from 'model-audit.token': properties end up in logs and process"
              + " lists. Put it into a <server> of settings.xml and name that with <serverId>, or"
              + " into the environment variable HF_TOKEN.");
    }
  }
}
