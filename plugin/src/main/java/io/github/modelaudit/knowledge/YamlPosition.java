package io.github.modelaudit.knowledge;

/**
 * A place in a YAML text.
 *
 * @param line the line, from 1
 * @param column the column in code points, from 1
 */
public record YamlPosition(int line, int column) {
  /** The very beginning. */
  public static final YamlPosition START = new YamlPosition(1, 1);

  @Override
  public String toString() {
    return "line " + line + ", column " + column;
  }
}
