package io.github.modelaudit.report.format.cyclonedx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cyclonedx.model.Property;

/** Facts for which the form has no field of its own, or whose field readers pass over. */
final class Facts {
  /** What the names of our own properties start with. */
  static final String OURS = "model-audit:";

  private final List<Property> properties = new ArrayList<>();

  Facts add(String name, String value) {
    return addNamed(OURS + name, value);
  }

  Facts add(String name, Optional<String> value) {
    value.ifPresent(text -> add(name, text));
    return this;
  }

  /** Adds a fact under a name that others have given. */
  Facts addNamed(String name, String value) {
    var property = new Property();
    property.setName(name);
    property.setValue(value);
    properties.add(property);
    return this;
  }

  Facts addNamed(String name, Optional<String> value) {
    value.ifPresent(text -> addNamed(name, text));
    return this;
  }

  List<Property> list() {
    return List.copyOf(properties);
  }
}
