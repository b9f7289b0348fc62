package io.github.modelaudit.discovery.project;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.Scope;

/**
 * A value that a program is started with: an environment variable or a system property that stands
 * in a build file, a container's description or a workflow.
 *
 * @param name the variable or the key, as written
 * @param scope what is started with it
 */
public record GivenSetting(Form form, String name, String value, Location location, Scope scope) {

  /** How the program sees the value. */
  public enum Form {
    /** An environment variable, whose name frameworks compare with keys loosely. */
    VARIABLE,
    /** A system property, whose name is a key. */
    PROPERTY
  }

  public GivenSetting {
    requireNonNull(form, "form");
    requireNonNull(name, "name");
    requireNonNull(value, "value");
    requireNonNull(location, "location");
    requireNonNull(scope, "scope");
  }

  /** Returns an environment variable. */
  public static GivenSetting variable(String name, String value, Location location, Scope scope) {
    return new GivenSetting(Form.VARIABLE, name, value, location, scope);
  }

  /** Returns a system property. */
  public static GivenSetting property(String key, String value, Location location, Scope scope) {
    return new GivenSetting(Form.PROPERTY, key, value, location, scope);
  }
}
