package io.github.modelaudit.report.format.cyclonedx;

import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.audit.Assessment;
import io.github.modelaudit.domain.audit.ProjectIdentity;
import io.github.modelaudit.domain.license.DatasetTerms;

/** The names by which parts of the document refer to each other. */
final class Refs {
  /** What the names of models start with. */
  static final String MODEL = "model:";

  /** What the names of datasets start with. */
  static final String DATASET = "dataset:";

  private Refs() {}

  static String of(ProjectIdentity project) {
    return "project:" + project.groupId() + ":" + project.artifactId() + ":" + project.version();
  }

  static String of(Assessment model) {
    String name =
        model.ref() instanceof ModelRef.Hub hub ? hub.key().toString() : model.ref().name();
    return MODEL + model.ref().source() + ":" + name;
  }

  static String of(DatasetTerms dataset) {
    return DATASET + dataset.id();
  }
}
