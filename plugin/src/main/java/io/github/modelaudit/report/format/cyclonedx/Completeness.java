package io.github.modelaudit.report.format.cyclonedx;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.report.format.bill.Facts;
import io.github.modelaudit.report.format.cyclonedx.BomField.Category;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cyclonedx.model.Component;

/**
 * How much of what can be said of a model its bill says, by the weights that the OWASP generator
 * publishes: each part of the document brings its points times the weight of the fields it has.
 *
 * @param points 0 to 100
 * @param missing the fields that lack, in the order of the registry
 */
public record Completeness(double points, List<String> missing) {
  public Completeness {
    missing = List.copyOf(missing);
  }

  static Completeness of(Component model) {
    requireNonNull(model, "model");
    double points = 0;
    for (Category category : Category.values()) {
      points += category.points() * share(category, model);
    }
    return new Completeness(
        points,
        Arrays.stream(BomField.values())
            .filter(field -> !field.isFilledIn(model))
            .map(BomField::id)
            .toList());
  }

  private static double share(Category category, Component model) {
    int all = 0;
    int filled = 0;
    for (BomField field : BomField.values()) {
      if (field.category() == category) {
        all += field.tier().weight();
        filled += field.isFilledIn(model) ? field.tier().weight() : 0;
      }
    }
    return (double) filled / all;
  }

  /** The points as people read them, with one decimal. */
  public String shown() {
    return String.format(Locale.ROOT, "%.1f", points);
  }

  /** Writes itself into the properties of the component. */
  void addTo(Component model) {
    var facts = new Facts().add("completeness", shown());
    if (!missing.isEmpty()) {
      facts.add("completeness:missing", String.join(", ", missing));
    }
    var properties = new ArrayList<>(model.getProperties());
    properties.addAll(Properties.of(facts));
    model.setProperties(properties);
  }
}
