package io.github.modelaudit.knowledge;

import java.util.List;

/** Answers what libraries on a class path tell about models. */
public interface LibraryCatalogue {

  /** Libraries that are models, sorted by artifact. */
  List<ModelArtifact> models();

  /** The libraries that make keys of a provider count, sorted by framework and keys. */
  List<ProviderLibrary> providers();

  /** What shows that a role is used, sorted by framework and role. */
  List<RoleUse> uses();

  /** The default models of frameworks, sorted by framework, role and key. */
  List<FrameworkDefault> defaults();
}
