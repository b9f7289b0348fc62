package io.github.modelaudit.bench;

import java.util.List;
import java.util.Locale;

/** Measurements of the same thing; the median stands for them. */
record Sample(List<Double> values) {
  Sample {
    values = values.stream().sorted().toList();
    if (values.isEmpty()) {
      throw new IllegalArgumentException("A sample has at least one value.");
    }
  }

  double median() {
    int middle = values.size() / 2;
    return values.size() % 2 == 1
        ? values.get(middle)
        : (values.get(middle - 1) + values.get(middle)) / 2;
  }

  /** The median with the smallest and the largest value. */
  String text(String unit) {
    return String.format(
        Locale.ROOT,
        "%.2f %s (%.2f-%.2f)",
        median(),
        unit,
        values.get(0),
        values.get(values.size() - 1));
  }
}
