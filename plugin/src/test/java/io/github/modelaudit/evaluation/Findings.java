package io.github.modelaudit.evaluation;

import io.github.modelaudit.domain.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Writes what came of the evaluation as Markdown. */
final class Findings {
  private static final String HEAD =
      "| project | modules | labelled | found | at the line | missed | false | recall | precision |\n"
          + "|---|---|---|---|---|---|---|---|---|";

  private final Map<String, List<Comparison>> compared = new TreeMap<>();
  private final Map<String, String> unbuilt = new TreeMap<>();

  private static boolean isMain(Scope scope) {
    return scope == Scope.MAIN;
  }

  private static boolean isAny(Scope scope) {
    return Set.of(Scope.values()).contains(scope);
  }

  void add(LabelledProject project, Comparison comparison) {
    compared.computeIfAbsent(project.name(), key -> new ArrayList<>()).add(comparison);
  }

  void addUnbuilt(LabelledProject project, LabelledModule module, String reason) {
    unbuilt.put(project.name() + " " + module.path(), reason);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    table(lines, "Main scope", Findings::isMain);
    table(lines, "All scopes", Findings::isAny);
    lines.add("## Missed\n");
    each(lines, Findings::missed);
    lines.add("\n## False alarms\n");
    each(lines, Findings::falseAlarms);
    lines.add("\n## Labelled as inactive or optional\n");
    each(lines, Findings::lenient);
    lines.add("\n## Not built\n");
    unbuilt.forEach((module, reason) -> lines.add("- `%s`: %s".formatted(module, reason)));
    return lines;
  }

  private void table(List<String> lines, String title, Predicate<Scope> scopes) {
    lines.add("## " + title + "\n");
    lines.add(HEAD);
    List<Comparison> all = new ArrayList<>();
    compared.forEach(
        (project, modules) -> {
          lines.add(Tally.of(modules, scopes).row(project, modules.size()));
          all.addAll(modules);
        });
    lines.add(Tally.of(all, scopes).row("**all**", all.size()));
    lines.add("");
  }

  private interface Kind {
    List<String> of(Comparison comparison);
  }

  private void each(List<String> lines, Kind kind) {
    compared.forEach(
        (project, modules) -> {
          for (Comparison comparison : modules) {
            String module = project + " " + comparison.module().path();
            kind.of(comparison).forEach(line -> lines.add("- `%s` %s".formatted(module, line)));
          }
        });
  }

  private static List<String> missed(Comparison comparison) {
    return comparison.missed(Findings::isAny).stream()
        .map(it -> "%s: %s; %s".formatted(name(it.scope()), it, comparison.insteadOf(it)))
        .toList();
  }

  private static List<String> falseAlarms(Comparison comparison) {
    return comparison.falseAlarms(Findings::isAny).stream()
        .map(it -> "%s: %s; %s".formatted(name(it.scope()), it, comparison.insteadOf(it)))
        .toList();
  }

  private static List<String> lenient(Comparison comparison) {
    return comparison.module().labels().stream()
        .filter(it -> it.effect() != Label.Effect.REQUIRED)
        .map(
            it ->
                "%s: %s, %s; %s"
                    .formatted(
                        name(it.scope()),
                        it,
                        it.effect().name().toLowerCase(Locale.ROOT),
                        shown(comparison, it)))
        .toList();
  }

  private static String shown(Comparison comparison, Label label) {
    return comparison.reported().stream()
        .filter(it -> it.scope() == label.scope() && label.means(it))
        .findFirst()
        .map(it -> it.isActive() ? "shown" : "shown as inactive: " + it.because().orElseThrow())
        .orElse("not shown");
  }

  private static String name(Scope scope) {
    return scope.name().toLowerCase(Locale.ROOT);
  }
}
