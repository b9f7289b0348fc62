package io.github.modelaudit.domain.audit;

import static java.util.Objects.requireNonNull;

/** The audited project, by its build coordinates. */
public record ProjectIdentity(String groupId, String artifactId, String version, String name) {
  public ProjectIdentity {
    requireNonNull(groupId, "groupId");
    requireNonNull(artifactId, "artifactId");
    requireNonNull(version, "version");
    requireNonNull(name, "name");
  }
}
