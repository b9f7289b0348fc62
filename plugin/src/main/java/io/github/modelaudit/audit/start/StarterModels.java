package io.github.modelaudit.audit.start;

import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.ModelDependency;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a models file that declares what was found in a project, each model with the places
 * where it was seen; what cannot be declared is said in comments.
 */
public final class StarterModels {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9._/@-]*");
  private static final Pattern WORD_OF_YAML =
      Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");
  private static final String HEAD =
      """
      # The AI models of this module as they were found, each with the places where it was seen. Correct what is not
      # so, and add what cannot be seen; docs/guide/declaring-models.md of model-audit shows the form.
      """;

  private final List<String> declared = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  private StarterModels() {}

  /** Returns the file; empty when nothing was found that is not declared already. */
  public static Optional<String> of(Collection<ModelDependency> models) {
    var file = new StarterModels();
    models.stream().filter(model -> !model.isDeclared()).forEach(file::add);
    return file.text();
  }

  private void add(ModelDependency model) {
    if (!model.isActive()) {
      remarks.add(
          "# %s has no effect: %s%n%s"
              .formatted(
                  quoted(model.ref().name()),
                  comment(model.evidence().get(0).inactiveBecause().orElse("")),
                  places(model, "#   ")));
      return;
    }
    switch (model.ref().kind()) {
      case HUB -> declare(model, ((ModelRef.Hub) model.ref()).key().toString(), "");
      case HOSTED -> declare(model, model.ref().name(), model.ref().source());
      case LOCAL_FILE -> addFile(model);
      case ARTIFACT -> remarks.add(inLibrary(model));
      case UNRESOLVED -> addUnresolved(model, (ModelRef.Unresolved) model.ref());
    }
  }

  private void addFile(ModelDependency model) {
    if (model.ref().name().contains("!/")) {
      remarks.add(inLibrary(model));
    } else {
      declare(model, "./" + model.ref().name(), "");
    }
  }

  private static String inLibrary(ModelDependency model) {
    return "# %s comes with a library and needs no declaration.%n%s"
        .formatted(quoted(model.ref().name()), places(model, "#   "));
  }

  private void declare(ModelDependency model, String id, String provider) {
    var lines = new StringBuilder(places(model, "  # "));
    boolean isShort = provider.isEmpty() && model.scope() == Scope.MAIN;
    lines.append("  - ").append(isShort ? "" : "id: ").append(scalar(id)).append('\n');
    if (!provider.isEmpty()) {
      lines.append("    provider: ").append(scalar(provider)).append('\n');
    }
    if (model.scope() != Scope.MAIN) {
      lines.append("    usage: ").append(word(model.scope())).append('\n');
    }
    declared.add(lines.toString());
  }

  private void addUnresolved(ModelDependency model, ModelRef.Unresolved ref) {
    String why = comment(ref.reason());
    if (ref.isLiteral()) {
      unknown.add(
          "#   # of %s: %s%n%s#   %s: {id: <name>, provider: <provider>}%n"
              .formatted(comment(ref.source()), why, places(model, "#   # "), quoted(ref.name())));
    } else {
      remarks.add(
          "# What %s stands for cannot be told: %s Declare the model under 'models'.%n%s"
              .formatted(quoted(ref.name()), sentence(why), places(model, "#   ")));
    }
  }

  private Optional<String> text() {
    if (declared.isEmpty() && unknown.isEmpty() && remarks.isEmpty()) {
      return Optional.empty();
    }
    var text = new StringBuilder(HEAD);
    text.append(declared.isEmpty() ? "models: []\n" : "models:\n");
    declared.forEach(text::append);
    if (!unknown.isEmpty()) {
      text.append(
          "\n# Names that only you know: write what each means, as 'org/name' or with its provider.\n");
      text.append("# aliases:\n");
      unknown.forEach(text::append);
    }
    if (!remarks.isEmpty()) {
      text.append('\n');
      remarks.forEach(text::append);
    }
    return Optional.of(text.toString().replace("\r\n", "\n"));
  }

  /** One comment for each place that has an effect or, when none has, for each at all. */
  private static String places(ModelDependency model, String start) {
    var lines = new StringBuilder();
    for (Evidence seen : model.evidence()) {
      if (seen.isActive() || !model.isActive()) {
        lines.append(start).append(comment(seen.location().toString())).append('\n');
      }
    }
    return lines.toString();
  }

  /** Words of others must not end the comment. */
  private static String comment(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u0085\\u2028\\u2029]+", " ").strip();
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  private static String scalar(String text) {
    boolean isPlain = PLAIN.matcher(text).matches() && !WORD_OF_YAML.matcher(text).matches();
    return isPlain ? text : quoted(text);
  }

  private static String quoted(String text) {
    return "\"" + comment(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String word(Scope scope) {
    return scope.name().toLowerCase(Locale.ROOT);
  }
}
