package io.github.modelaudit.discovery.deployment;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Scope;
import java.nio.file.Path;
import java.util.List;

/** The text of a file that deploys or starts something; equal to itself only. */
public final class SourceText {
  /** Further down than this nobody looks for the line of a value that spans several. */
  private static final int FARTHEST = 500;

  private final Path file;
  private final String shown;
  private final Scope scope;
  private final List<String> lines;

  SourceText(DeploymentFile file, List<String> lines) {
    this.file = requireNonNull(file, "file").path();
    this.shown = file.shown();
    this.scope = file.scope();
    this.lines = List.copyOf(lines);
  }

  static SourceText of(DeploymentFile file, String text) {
    return new SourceText(file, List.of(text.split("\r\n|\r|\n", -1)));
  }

  /** Returns the text of another file that this one reads. */
  SourceText other(DeploymentFile file, String text) {
    return of(new DeploymentFile(file.path(), file.shown(), scope, file.form()), text);
  }

  Path file() {
    return file;
  }

  /** The path as reports show it. */
  public String shown() {
    return shown;
  }

  /** Whether the file is for deployment or for tests. */
  public Scope scope() {
    return scope;
  }

  /** The text, line by line. */
  public List<String> lines() {
    return lines;
  }

  /** The whole text, with one kind of line end. */
  String text() {
    return String.join("\n", lines);
  }

  Place at(int line) {
    return new Place(this, line);
  }

  /** Returns the first line at or below one that holds a text; that one when none does. */
  int lineOf(String text, int from) {
    String first =
        text.lines().map(String::strip).filter(it -> !it.isEmpty()).findFirst().orElse("");
    int last = Math.min(lines.size(), from + FARTHEST);
    for (int line = Math.max(1, from); line <= last && !first.isEmpty(); line++) {
      if (lines.get(line - 1).contains(first)) {
        return line;
      }
    }
    return from;
  }
}
