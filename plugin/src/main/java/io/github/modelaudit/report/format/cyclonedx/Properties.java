package io.github.modelaudit.report.format.cyclonedx;

import io.github.modelaudit.report.format.bill.Fact;
import io.github.modelaudit.report.format.bill.Facts;
import java.util.List;
import org.cyclonedx.model.Property;

/** Turns facts into the properties of the form. */
final class Properties {
  private Properties() {}

  static List<Property> of(Facts facts) {
    return facts.list().stream().map(Properties::property).toList();
  }

  private static Property property(Fact fact) {
    var property = new Property();
    property.setName(fact.name());
    property.setValue(fact.value());
    return property;
  }
}
