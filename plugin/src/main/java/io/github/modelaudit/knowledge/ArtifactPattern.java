package io.github.modelaudit.knowledge;

import static java.util.Objects.requireNonNull;

/**
 * A pattern of artifacts of a build tool: a group, and an artifact in which {@code *} stands for
 * any text.
 */
public record ArtifactPattern(String groupId, String artifactId) {
  public ArtifactPattern {
    requireNonNull(groupId, "groupId");
    requireNonNull(artifactId, "artifactId");
  }

  /** Reads {@code groupId:artifactId}. */
  static ArtifactPattern read(YamlNode node) throws YamlException {
    String text = node.asText();
    int colon = text.indexOf(':');
    if (colon <= 0 || colon == text.length() - 1 || colon != text.lastIndexOf(':')) {
      throw new YamlException(
          "expected groupId:artifactId but found '" + text + "'", node.position());
    }
    return new ArtifactPattern(text.substring(0, colon), text.substring(colon + 1));
  }

  /** True when an artifact is of this pattern. */
  public boolean matches(String group, String artifact) {
    return groupId.equals(group) && fits(artifact);
  }

  private boolean fits(String artifact) {
    return artifactId.indexOf('*') < 0
        ? artifactId.equals(artifact)
        : new Glob(artifactId).matches(artifact);
  }

  /** The pattern as data files spell it. */
  @Override
  public String toString() {
    return groupId + ":" + artifactId;
  }
}
