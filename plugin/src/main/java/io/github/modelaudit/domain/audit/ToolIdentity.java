package io.github.modelaudit.domain.audit;

import static java.util.Objects.requireNonNull;

/**
 * The tool that made an audit.
 *
 * @param knowledge the date of the newest fact in the data files, ISO 8601
 */
public record ToolIdentity(String name, String version, String knowledge) {
  public ToolIdentity {
    requireNonNull(name, "name");
    requireNonNull(version, "version");
    requireNonNull(knowledge, "knowledge");
  }
}
