package io.github.modelaudit.audit.start;

/** The text of a policy file to start from: a preset, and what to say beyond it as comments. */
public final class StarterPolicy {
  private StarterPolicy() {}

  /** Returns the policy over a preset. */
  public static String over(String preset) {
    return """
      # What this project wants of the AI models it depends on.
      # Every key is explained in docs/guide/policy.md of model-audit; lines that start with '#' are suggestions.

      # The preset that this file is laid over: permissive-only, osi-approved, commercial, open-weights,
      # open-source-ai or research. docs/guide/presets.md says what each allows.
      extends: %s

      # Facts about you that no scan can know. Many licenses depend on them; one that is left out leaves what
      # depends on it open, and the finding says which one decides.
      # use:
      #   purpose: commercial                # commercial, internal, research, personal
      #   distribution: [hosted]             # none, or any of embedded, weights, hosted
      #   territories: [EU]                  # two-letter country codes, and EU
      #   monthlyActiveUsers: 10000

      # Which licenses may bind a model, its own and those along its lineage.
      # licenses:
      #   deny: ['family:research-only']
      #   unknown: deny                      # not stated, not readable, not recognised: deny, warn, allow

      # The level of a rule: error, warning, info, off. docs/rules/ has a page for each.
      # rules:
      #   unpinned-revision: warning

      # Findings that somebody accepts. After a failed check target/model-audit/suggested-waivers.yaml holds them
      # ready to paste.
      # waivers: []
      """
        .formatted(preset);
  }
}
