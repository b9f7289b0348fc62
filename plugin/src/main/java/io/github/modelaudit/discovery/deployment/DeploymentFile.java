package io.github.modelaudit.discovery.deployment;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Scope;
import java.nio.file.Path;

/**
 * A file that may deploy or start something.
 *
 * @param shown the path as reports show it
 */
record DeploymentFile(Path path, String shown, Scope scope, Form form) {

  /** How such a file is written, as far as its name tells. */
  enum Form {
    COMPOSE,
    /** A chart's template, which becomes YAML only when it is filled in. */
    TEMPLATE,
    /** The values of a chart. */
    VALUES,
    /** A workflow of GitHub. */
    WORKFLOW,
    /** A pipeline of GitLab. */
    PIPELINE,
    /** YAML that tells by its content what it is. */
    YAML,
    DOCKERFILE,
    MODELFILE,
    SCRIPT
  }

  DeploymentFile {
    requireNonNull(path, "path");
    requireNonNull(shown, "shown");
    requireNonNull(scope, "scope");
    requireNonNull(form, "form");
  }
}
