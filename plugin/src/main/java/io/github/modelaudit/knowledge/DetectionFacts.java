package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is known about the ways in which projects name models.
 *
 * @param configKeys the configuration keys of frameworks
 * @param callSites the calls in code that name models
 * @param libraries what libraries on the class path tell
 * @param modelFiles which files are models
 * @param deployments the servers that deployment files start
 */
public record DetectionFacts(
    ConfigKeyCatalogue configKeys,
    CallSiteCatalogue callSites,
    LibraryCatalogue libraries,
    ModelFileCatalogue modelFiles,
    DeploymentCatalogue deployments) {
  public DetectionFacts {
    requireNonNull(configKeys, "configKeys");
    requireNonNull(callSites, "callSites");
    requireNonNull(libraries, "libraries");
    requireNonNull(modelFiles, "modelFiles");
    requireNonNull(deployments, "deployments");
  }

  /** Every class of a library whose objects are certain models, whoever says so. */
  public List<ModelClass> modelClasses() {
    return Stream.concat(configKeys.modelClasses().stream(), callSites.classes().stream()).toList();
  }
}
