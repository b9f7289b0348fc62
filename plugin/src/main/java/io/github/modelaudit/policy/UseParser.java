package io.github.modelaudit.policy;

import io.github.modelaudit.knowledge.YamlException;
import io.github.modelaudit.policy.Section.Word;
import io.github.modelaudit.policy.settings.Distribution;
import io.github.modelaudit.policy.settings.Money;
import io.github.modelaudit.policy.settings.Purpose;
import io.github.modelaudit.policy.settings.UseFacts;
import io.github.modelaudit.policy.settings.UserSize;
import io.github.modelaudit.policy.use.Territories;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads the section {@code use}: facts about the user. */
final class UseParser {
  private static final List<String> KEYS =
      List.of(
          "purpose",
          "distribution",
          "territories",
          "monthlyActiveUsers",
          "dailyActiveUsers",
          "annualRevenue",
          "monthlyRevenue",
          "modifies",
          "trainsOnOutputs");

  private UseParser() {}

  static UseFacts parse(Section section) throws Flaw, YamlException {
    section.allowOnly(KEYS);
    return new UseFacts(
        section.keyword("purpose", Purpose.class),
        distribution(section),
        territories(section),
        new UserSize(
            section.count("monthlyActiveUsers"),
            section.count("dailyActiveUsers"),
            money(section, "annualRevenue"),
            money(section, "monthlyRevenue")),
        section.flag("modifies"),
        section.flag("trainsOnOutputs"));
  }

  private static Optional<Set<Distribution>> distribution(Section section)
      throws Flaw, YamlException {
    Optional<List<Word>> words = section.words("distribution");
    if (words.isEmpty()) {
      return Optional.empty();
    }
    var ways = EnumSet.noneOf(Distribution.class);
    for (Word word : words.get()) {
      ways.add(Section.keyword("use.distribution", word, Distribution.class));
    }
    if (ways.isEmpty() || (ways.contains(Distribution.NONE) && ways.size() > 1)) {
      throw new Flaw(
          "'use.distribution' is empty, or names 'none' beside others",
          "Write 'none', or every way in which others get the model.",
          section.mapping().position());
    }
    return Optional.of(ways);
  }

  private static Optional<SortedSet<String>> territories(Section section)
      throws Flaw, YamlException {
    Optional<List<Word>> words = section.words("territories");
    if (words.isEmpty()) {
      return Optional.empty();
    }
    var territories = new TreeSet<String>();
    for (Word word : words.get()) {
      territories.add(territory(word));
    }
    if (territories.isEmpty()) {
      throw new Flaw(
          "'use.territories' is empty",
          "Name at least one, or remove the key.",
          section.mapping().position());
    }
    return Optional.of(territories);
  }

  private static String territory(Word word) throws Flaw {
    if (Territories.isKnown(word.text())) {
      return word.text();
    }
    String upper = word.text().toUpperCase(Locale.ROOT);
    String remedy =
        Territories.isKnown(upper)
            ? "Use '" + upper + "'."
            : "Use two-letter country codes (ISO 3166-1), or 'EU'; the United Kingdom is 'GB'.";
    throw new Flaw("unknown territory '" + word.text() + "'", remedy, word.position());
  }

  private static Optional<Money> money(Section use, String key) throws Flaw, YamlException {
    Optional<Section> section = use.section(key);
    if (section.isEmpty()) {
      return Optional.empty();
    }
    section.get().allowOnly(List.of("amount", "currency"));
    Optional<Long> amount = section.get().count("amount");
    if (amount.isEmpty()) {
      throw new Flaw(
          "'" + section.get().path() + "amount' is missing",
          "Write the amount in whole units, for example 'amount: 12000000'.",
          section.get().mapping().position());
    }
    Word currency =
        section.get().required("currency", "Write its code, for example 'currency: EUR'.");
    return Optional.of(new Money(amount.get(), currency(currency)));
  }

  private static String currency(Word word) throws Flaw {
    boolean isKnown =
        Currency.getAvailableCurrencies().stream()
            .anyMatch(currency -> currency.getCurrencyCode().equals(word.text()));
    if (!isKnown) {
      throw new Flaw(
          "unknown currency '" + word.text() + "'",
          "Use a code of ISO 4217 in capitals, for example 'EUR'.",
          word.position());
    }
    return word.text();
  }
}
