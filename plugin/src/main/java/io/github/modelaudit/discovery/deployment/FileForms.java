package io.github.modelaudit.discovery.deployment;

import io.github.modelaudit.discovery.deployment.DeploymentFile.Form;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells by its path how a file is written that deploys or starts something. */
final class FileForms {
  private static final Pattern COMPOSE =
      Pattern.compile("(?:.*[.-])?(?:docker-|podman-)?compose(?:[.-].*)?\\.ya?ml");
  private static final Pattern DOCKERFILE =
      Pattern.compile("(?:docker|container)file(?:[.-].*)?|.*\\.(?:docker|container)file");
  private static final Pattern MODELFILE = Pattern.compile("modelfile(?:[.-].*)?|.*\\.modelfile");
  private static final Pattern PIPELINE = Pattern.compile("(?:.*\\.)?\\.?gitlab-ci.*\\.ya?ml");
  private static final Pattern CONFIGURATION =
      Pattern.compile("(?:application|bootstrap)(?:-.*)?\\.ya?ml");
  private static final Pattern NO_DOCKERFILE = Pattern.compile(".*\\.(?:dockerignore|md|txt)");

  private FileForms() {}

  /**
   * Returns the form of a file.
   *
   * @param folders the names of the folders above it, the nearest last
   */
  static Optional<Form> of(String name, List<String> folders) {
    String plain = name.toLowerCase(Locale.ROOT);
    if (plain.endsWith(".yaml") || plain.endsWith(".yml")) {
      return yaml(plain, folders);
    }
    if (plain.endsWith(".sh") || plain.endsWith(".bash")) {
      return Optional.of(Form.SCRIPT);
    }
    if (DOCKERFILE.matcher(plain).matches() && !NO_DOCKERFILE.matcher(plain).matches()) {
      return Optional.of(Form.DOCKERFILE);
    }
    boolean isTemplate = plain.endsWith(".tpl");
    return MODELFILE.matcher(plain).matches() && !isTemplate
        ? Optional.of(Form.MODELFILE)
        : Optional.empty();
  }

  private static Optional<Form> yaml(String name, List<String> folders) {
    if (folders.contains(".github")) {
      boolean isWorkflow = folders.get(folders.size() - 1).equals("workflows");
      return isWorkflow ? Optional.of(Form.WORKFLOW) : Optional.empty();
    }
    if (PIPELINE.matcher(name).matches()) {
      return Optional.of(Form.PIPELINE);
    }
    if (COMPOSE.matcher(name).matches()) {
      return Optional.of(Form.COMPOSE);
    }
    if (CONFIGURATION.matcher(name).matches()) {
      return Optional.empty();
    }
    return Optional.of(Form.YAML);
  }
}
