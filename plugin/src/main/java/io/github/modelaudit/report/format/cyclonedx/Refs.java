package io.github.modelaudit.report.format.cyclonedx;

import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.ProjectIdentity;
import io.github.modelaudit.domain.license.DatasetTerms;

/** The names by which parts of the document refer to each other. */
final class Refs {
  private Refs() {}

  static String of(ProjectIdentity project) {
    return "project:" + project.groupId() + ":" + project.artifactId() + ":" + project.version();
  }

  static String of(Assessment model) {
    String name =
        model.ref() instanceof ModelRef.Hub hub ? hub.key().toString() : model.ref().name();
    return "model:" + model.ref().source() + ":" + name;
  }

  static String of(DatasetTerms dataset) {
    return "dataset:" + dataset.id();
  }
}
