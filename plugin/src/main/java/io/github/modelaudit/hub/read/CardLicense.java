package io.github.modelaudit.hub.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The license keys of a card, with what is wrong with them. */
final class CardLicense {
  /** What a generator leaves behind when nobody fills in the license. */
  private static final String PLACEHOLDER = "license";

  private static final int LONGEST = 80;

  private final JsonNode card;
  private final List<String> values = new ArrayList<>();
  private final List<String> oddities = new ArrayList<>();

  private CardLicense(JsonNode card) {
    this.card = card;
  }

  static CardLicense of(JsonNode card) {
    CardLicense license = new CardLicense(card);
    license.readKey();
    license.readMisspelled("licence");
    license.readMisspelled("licenses");
    license.readMisspelled("licences");
    return license;
  }

  List<String> values() {
    return values.stream().distinct().toList();
  }

  List<String> oddities() {
    return List.copyOf(oddities);
  }

  private void readKey() {
    JsonNode value = card.path("license");
    if (value.isMissingNode()) {
      return;
    }
    if (value.isArray()) {
      value.forEach(this::readValue);
      if (value.isEmpty()) {
        oddities.add("The key 'license' holds an empty list.");
      }
    } else {
      readValue(value);
    }
  }

  private void readValue(JsonNode value) {
    switch (value.getNodeType()) {
      case STRING -> readText(value.textValue().trim());
      case NUMBER, BOOLEAN -> {
        values.add(value.asText());
        oddities.add("The key 'license' holds '" + value.asText() + "', which is not a text.");
      }
      case NULL -> oddities.add("The key 'license' has no value.");
      default -> {
        values.add(cut(value.toString()));
        oddities.add("The key 'license' holds a structure instead of a text.");
      }
    }
  }

  /** A structure says something that nobody can read; left out, it would pass for silence. */
  private static String cut(String structure) {
    return structure.length() <= LONGEST ? structure : structure.substring(0, LONGEST) + "…";
  }

  private void readText(String text) {
    if (text.isEmpty()) {
      oddities.add("The key 'license' is empty.");
    } else if (text.equalsIgnoreCase(PLACEHOLDER)) {
      oddities.add("The key 'license' holds the placeholder '" + text + "'.");
    } else {
      values.add(text);
    }
  }

  private void readMisspelled(String key) {
    if (card.has(key)) {
      List<String> found = new JsonFields(card).texts(key);
      String said = found.isEmpty() ? "" : "; it says '" + String.join("', '", found) + "'";
      oddities.add("The card has a key '" + key + "', which hubs do not read" + said + ".");
    }
  }
}
