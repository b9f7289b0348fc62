package io.github.modelaudit.policy;

import io.github.modelaudit.domain.Location;
import io.github.modelaudit.policy.extension.AuditRule;
import io.github.modelaudit.policy.rule.ModelRule;
import io.github.modelaudit.policy.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the rules that jars on a class path bring. */
public final class JarRules {
  private static final String SERVICE = "META-INF/services/" + AuditRule.class.getName();

  private JarRules() {}

  /**
   * Returns rules, and those of jars after them, sorted by id.
   *
   * @param loader sees the jars
   * @throws PolicyException when a jar's rule cannot be used, for a rule that is left out would
   *     hide what it finds
   */
  public static Rules join(Rules rules, ClassLoader loader) throws PolicyException {
    var byId = new TreeMap<String, ModelRule>();
    for (AuditRule rule : found(loader)) {
      ModelRule adapted = adapted(rule);
      if (byId.put(adapted.id(), adapted) != null) {
        throw failure("two jars bring the rule '" + adapted.id() + "'", null);
      }
    }
    return byId.isEmpty() ? rules : rules.and(List.copyOf(byId.values()));
  }

  private static List<AuditRule> found(ClassLoader loader) throws PolicyException {
    var rules = new ArrayList<AuditRule>();
    try {
      ServiceLoader.load(AuditRule.class, loader).forEach(rules::add);
    } catch (ServiceConfigurationError | LinkageError e) {
      throw failure(String.valueOf(e.getMessage()), e);
    }
    return rules;
  }

  private static ModelRule adapted(AuditRule rule) throws PolicyException {
    String name = rule.getClass().getName();
    try {
      String id = rule.id();
      if (!CustomParser.isOwn(id)) {
        throw failure(
            "'" + name + "' has the id '" + id + "', which does not begin with 'x-'", null);
      }
      return new JarRule(id, rule);
    } catch (RuntimeException | LinkageError e) {
      throw failure("'" + name + "' fails with '" + e + "'", e);
    }
  }

  private static PolicyException failure(String cause, @Nullable Throwable e) {
    return new PolicyException(
        "Cannot use the rules of the jars on the plugin's class path: "
            + cause
            + ". Correct the jar, or remove it from <dependencies> of the plugin.",
        Location.of(SERVICE),
        e);
  }
}
