package io.github.modelaudit.policy;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.knowledge.Approval;
import io.github.modelaudit.knowledge.ExpressionReader;
import io.github.modelaudit.knowledge.ExpressionReader.Meaning;
import io.github.modelaudit.knowledge.LicenseCatalogue;
import io.github.modelaudit.knowledge.LicenseEntry;
import io.github.modelaudit.knowledge.LicenseFamily;
import io.github.modelaudit.knowledge.YamlException;
import io.github.modelaudit.policy.Section.Word;
import io.github.modelaudit.policy.settings.Glob;
import io.github.modelaudit.policy.settings.LicenseLists;
import io.github.modelaudit.policy.settings.LicenseSelector;
import io.github.modelaudit.policy.settings.LicenseSettings;
import io.github.modelaudit.policy.settings.UnknownLicenses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Reads the section {@code licenses} and finds out which licenses its entries mean. */
final class LicenseParser {
  private static final String ANY = "any";
  private static final String FAMILY = "family:";
  private static final String APPROVED = "approved:";
  private static final List<String> BODIES = List.of("osi", "fsf");
  private static final List<String> KEYS =
      List.of("allow", "deny", "unknown", "main", "deployment", "test");

  private final LicenseCatalogue licenses;
  private final ExpressionReader expressions;

  LicenseParser(LicenseCatalogue licenses) {
    this.licenses = requireNonNull(licenses, "licenses");
    this.expressions = new ExpressionReader(licenses);
  }

  LicenseSettings parse(Section section) throws Flaw, YamlException {
    section.allowOnly(KEYS);
    Map<Scope, LicenseLists> perScope = new EnumMap<>(Scope.class);
    for (Scope scope : Scope.values()) {
      Optional<Section> inScope = section.section(Scopes.id(scope));
      if (inScope.isPresent()) {
        inScope.get().allowOnly(List.of("allow", "deny"));
        perScope.put(scope, lists(inScope.get()));
      }
    }
    return new LicenseSettings(
        lists(section), perScope, section.keyword("unknown", UnknownLicenses.class));
  }

  private LicenseLists lists(Section section) throws Flaw, YamlException {
    Optional<List<LicenseSelector>> allow = selectors(section, "allow");
    if (allow.filter(List::isEmpty).isPresent()) {
      throw new Flaw(
          "'" + section.path() + "allow' is empty, so that nothing would be allowed",
          "List licenses, or write 'any'.",
          section.mapping().position());
    }
    return new LicenseLists(allow, selectors(section, "deny"));
  }

  private Optional<List<LicenseSelector>> selectors(Section section, String key)
      throws Flaw, YamlException {
    Optional<List<Word>> words = section.words(key);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    var selectors = new ArrayList<LicenseSelector>();
    for (Word word : words.get()) {
      selectors.add(selector(word));
    }
    return Optional.of(List.copyOf(selectors));
  }

  private LicenseSelector selector(Word word) throws Flaw {
    String text = word.text();
    if (text.equals(ANY)) {
      return bySelection(text, entry -> true);
    }
    if (text.startsWith(FAMILY)) {
      LicenseFamily family = family(word);
      return bySelection(text, entry -> entry.family() == family);
    }
    if (text.startsWith(APPROVED)) {
      return approved(word);
    }
    return text.indexOf('*') >= 0 ? pattern(word) : named(word);
  }

  private LicenseSelector bySelection(String text, Predicate<LicenseEntry> selects) {
    return new LicenseSelector(text, false, ids(selects));
  }

  private SortedSet<String> ids(Predicate<LicenseEntry> selects) {
    var ids = new TreeSet<String>();
    licenses.ids().stream()
        .flatMap(id -> licenses.find(id).stream())
        .filter(entry -> !licenses.isPlaceholder(entry.id()))
        .filter(selects)
        .forEach(entry -> ids.add(entry.id()));
    return ids;
  }

  private static LicenseFamily family(Word word) throws Flaw {
    String id = word.text().substring(FAMILY.length());
    List<String> valid = Arrays.stream(LicenseFamily.values()).map(LicenseFamily::id).toList();
    for (LicenseFamily family : LicenseFamily.values()) {
      if (family.id().equals(id)) {
        return family;
      }
    }
    throw Flaw.unknown("license family", id, valid, word.position());
  }

  private LicenseSelector approved(Word word) throws Flaw {
    String body = word.text().substring(APPROVED.length());
    if (!BODIES.contains(body)) {
      throw Flaw.unknown("body that approves licenses", body, BODIES, word.position());
    }
    return bySelection(
        word.text(), entry -> (body.equals("osi") ? entry.osi() : entry.fsf()) == Approval.YES);
  }

  private LicenseSelector pattern(Word word) throws Flaw {
    var glob = new Glob(word.text());
    SortedSet<String> ids = ids(entry -> glob.matches(entry.id()));
    if (ids.isEmpty()) {
      throw new Flaw(
          "no license fits '" + word.text() + "'",
          "Correct the pattern, or name licenses by id.",
          word.position());
    }
    return new LicenseSelector(word.text(), true, ids);
  }

  private LicenseSelector named(Word word) throws Flaw {
    String id =
        licenses
            .find(word.text())
            .or(() -> licenses.findBySpdx(word.text()))
            .or(() -> licenses.findByHubTag(word.text()))
            .map(LicenseEntry::id)
            .orElse("");
    if (id.isEmpty()) {
      return expression(word);
    }
    if (licenses.isPlaceholder(id)) {
      throw new Flaw(
          "'" + word.text() + "' names no license",
          "Use 'licenses.unknown' for licenses that are not stated or not recognised.",
          word.position());
    }
    return new LicenseSelector(word.text(), true, new TreeSet<>(List.of(id)));
  }

  private LicenseSelector expression(Word word) throws Flaw {
    Meaning meaning =
        expressions.read(word.text()).orElseThrow(() -> unknownLicense(word.text(), word));
    if (meaning.unknown().isPresent()) {
      throw unknownLicense(meaning.unknown().get(), word);
    }
    return LicenseSelector.ofExpression(word.text(), meaning.alternatives());
  }

  private Flaw unknownLicense(String name, Word word) {
    var flaw = Flaw.unknown("license", name, licenses.ids(), word.position());
    boolean isLong = licenses.ids().size() > 20 && flaw.remedy().startsWith("Use one of");
    return isLong
        ? new Flaw(
            flaw.problem(),
            "Use the Hub's id, an SPDX id, or 'family:' and a family.",
            word.position())
        : flaw;
  }
}
