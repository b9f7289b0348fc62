package io.github.modelaudit.domain.drift;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.audit.Severity;

/** What kind of change a drift is, each with the severity it has unless a build says otherwise. */
public enum DriftKind {
  LICENSE_CHANGED("license-changed", "Another license is declared", Severity.ERROR),
  LICENSE_TEXT_CHANGED("license-text-changed", "A legal text was changed", Severity.WARNING),
  LICENSE_UNREADABLE("license-unreadable", "A license can no longer be read", Severity.WARNING),
  GATE_APPEARED("gate-appeared", "Files now need a grant", Severity.WARNING),
  GATE_CHANGED("gate-changed", "A gate asks for something else", Severity.WARNING),
  GATE_VANISHED("gate-vanished", "Files no longer need a grant", Severity.INFO),
  DISABLED("disabled", "A repository was taken down", Severity.ERROR),
  GONE("gone", "A repository is gone", Severity.ERROR),
  MADE_PRIVATE("made-private", "A repository is private now", Severity.WARNING),
  AVAILABLE_AGAIN("available-again", "A repository is there again", Severity.INFO),
  RENAMED("renamed", "A repository has another name", Severity.WARNING),
  FORCE_MOVED("force-moved", "The locked commit no longer exists", Severity.ERROR),
  NEW_COMMITS("new-commits", "A branch or tag has moved", Severity.INFO),
  LINEAGE_CHANGED("lineage-changed", "Other base models are declared", Severity.WARNING),
  DATASETS_CHANGED("datasets-changed", "Other datasets are named", Severity.INFO),
  DATASET_LICENSE_CHANGED(
      "dataset-license-changed", "A dataset declares another license", Severity.WARNING),
  NOT_LOCKED("not-locked", "A model is not in the lock", Severity.WARNING),
  HOSTED_RETIRED("hosted-retired", "A provider no longer runs a model", Severity.ERROR),
  HOSTED_RETIRING("hosted-retiring", "A provider has announced an end", Severity.WARNING),
  ALIAS_MOVED("alias-moved", "A name stands for another model", Severity.WARNING);

  private final String id;
  private final String title;
  private final Severity severity;

  DriftKind(String id, String title, Severity severity) {
    this.id = requireNonNull(id, "id");
    this.title = requireNonNull(title, "title");
    this.severity = requireNonNull(severity, "severity");
  }

  /** The stable id that reports and settings use. */
  public String id() {
    return id;
  }

  /** What it is about, in a few words. */
  public String title() {
    return title;
  }

  /** How much it matters unless a build says otherwise. */
  public Severity severity() {
    return severity;
  }
}
