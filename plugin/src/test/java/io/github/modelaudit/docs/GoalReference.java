package io.github.modelaudit.docs;

import io.github.modelaudit.testing.PluginDescriptor;
import io.github.modelaudit.testing.PluginDescriptor.Parameter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The goals and their parameters as Markdown, from the descriptor that Maven reads. */
final class GoalReference {
  private static final String HELP = "help";

  private final PluginDescriptor descriptor = PluginDescriptor.read();
  private final StringBuilder text = new StringBuilder();

  static String text() {
    var reference = new GoalReference();
    List<String> goals =
        new TreeSet<>(reference.descriptor.goals())
            .stream().filter(goal -> !goal.equals(HELP)).toList();
    Set<Parameter> shared = new LinkedHashSet<>(reference.descriptor.parameters(goals.get(0)));
    goals.forEach(goal -> shared.retainAll(reference.descriptor.parameters(goal)));
    reference.section("Parameters of every goal", List.copyOf(shared));
    goals.forEach(goal -> reference.goal(goal, shared));
    return reference.text.toString();
  }

  private void goal(String goal, Set<Parameter> shared) {
    text.append("## `").append(goal).append("`\n\n");
    text.append(plain(descriptor.description(goal))).append("\n\n");
    List<Parameter> own =
        descriptor.parameters(goal).stream().filter(it -> !shared.contains(it)).toList();
    own.forEach(this::parameter);
  }

  private void section(String title, List<Parameter> parameters) {
    text.append("## ").append(title).append("\n\n");
    parameters.forEach(this::parameter);
  }

  private void parameter(Parameter parameter) {
    text.append("- **`").append(parameter.name()).append("`**");
    if (!parameter.property().isEmpty()) {
      text.append(" (`-D").append(parameter.property()).append("`");
      if (!parameter.byDefault().isEmpty()) {
        text.append(", default `").append(parameter.byDefault()).append('`');
      }
      text.append(')');
    } else if (!parameter.byDefault().isEmpty()) {
      text.append(" (default `").append(parameter.byDefault()).append("`)");
    }
    text.append(": ").append(plain(parameter.description())).append("\n\n");
  }

  /** Elements and stars are text here, and a paragraph is one line. */
  private static String plain(String description) {
    return description
        .strip()
        .replace("\\", "\\\\")
        .replaceAll("([<*_\\[])", "\\\\$1")
        .replaceAll("\\n{2,}", "\u0000")
        .replaceAll("\\s*\\n\\s*", " ")
        .replace("\u0000", "\n\n  ");
  }
}
