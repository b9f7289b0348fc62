package io.github.modelaudit.knowledge;

import java.util.List;
import java.util.Optional;

/** Answers which files that deploy or start a project say which model a server serves, and how. */
public interface DeploymentCatalogue {

  /** Every server and tool that loads models, sorted by id. */
  List<ModelServer> servers();

  /** Every kind of Kubernetes resource that names a model, sorted by kind. */
  List<ModelResource> resources();

  /** Returns what an address with this scheme, such as {@code hf}, leads to. */
  Optional<ModelScheme> findScheme(String scheme);
}
