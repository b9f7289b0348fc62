package io.github.modelaudit.mojo;

import io.github.modelaudit.audit.AuditException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The configuration as the pom has it, before Maven fills it in.
 *
 * <p>Maven takes a property without a value, and an empty element of a list, for a setting that
 * nobody made. A policy that so vanishes would let models pass that it forbids.
 */
final class GivenConfiguration {
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^${}]+\\}");

  /** What is wrong with ids of models is said with what may stand there. */
  private static final String MODELS = "models";

  private static final String ID = "id";

  private final MavenProject project;
  private final MojoExecution execution;
  private final PluginParameterExpressionEvaluator evaluator;
  private final BuildPlace place;

  GivenConfiguration(
      MavenProject project, MavenSession session, MojoExecution execution, BuildPlace place) {
    this.project = project;
    this.execution = execution;
    this.evaluator = new PluginParameterExpressionEvaluator(session, execution);
    this.place = place;
  }

  /**
   * Looks at every setting that a user can make.
   *
   * @throws AuditException when Maven would pass over one, naming it with its place
   */
  void check() throws AuditException {
    for (Parameter parameter : execution.getMojoDescriptor().getParameters()) {
      Xpp3Dom element = execution.getConfiguration().getChild(parameter.getName());
      if (element != null && parameter.isEditable()) {
        checkTop(element, parameter.getExpression());
      }
    }
  }

  /** The expression of the parameter itself is not the user's. */
  private void checkTop(Xpp3Dom element, String own) throws AuditException {
    if (element.getChildCount() == 0) {
      if (!text(element).equals(own)) {
        checkText(element.getName(), element);
      }
      return;
    }
    // Not every Maven lets an element tell its parent.
    boolean isModels = element.getName().equals(MODELS);
    for (Xpp3Dom child : element.getChildren()) {
      if (!isModels || child.getChildCount() > 0) {
        checkBelow(element.getName(), child);
      }
    }
  }

  private void checkBelow(String setting, Xpp3Dom element) throws AuditException {
    for (Xpp3Dom child : element.getChildren()) {
      checkBelow(setting, child);
    }
    boolean isId = setting.equals(MODELS) && element.getName().equals(ID);
    if (element.getChildCount() == 0 && !isId) {
      if (text(element).isEmpty()) {
        throw flaw(setting, "<" + element.getName() + "> is empty", "", "Write a value into it");
      }
      checkText(setting, element);
    }
  }

  private void checkText(String setting, Xpp3Dom element) throws AuditException {
    String text = text(element);
    if (EXPRESSION.matcher(text).matches() && !hasValue(text)) {
      throw flaw(setting, "'" + text + "' has no value", text, "Define the property");
    }
  }

  private boolean hasValue(String expression) {
    try {
      return evaluator.evaluate(expression) != null;
    } catch (ExpressionEvaluationException e) {
      return false;
    }
  }

  private AuditException flaw(String setting, String cause, String written, String remedy) {
    return new AuditException(
        "Cannot use <%s>%s: %s. %s, or remove the element."
            .formatted(setting, where(setting, written), cause, remedy));
  }

  /** Where it is written, with a blank before it; nothing where no pom of the project has it. */
  private String where(String setting, String written) {
    for (MavenProject pom = project; pom != null && pom.getFile() != null; pom = pom.getParent()) {
      Path file = pom.getFile().toPath();
      OptionalInt line = PomElements.read(file).lineOf(setting, written);
      if (line.isPresent()) {
        return " at " + place.show(file) + ":" + line.getAsInt();
      }
    }
    return "";
  }

  private static String text(Xpp3Dom element) {
    return Optional.ofNullable(element.getValue()).map(String::strip).orElse("");
  }
}
