package io.github.modelaudit.lock;

import io.github.modelaudit.domain.hub.CardOutline;
import io.github.modelaudit.domain.hub.CardSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what the text of a card holds into fields and back; the text itself is never kept. */
final class OutlineFields {
  private OutlineFields() {}

  static Map<String, Object> write(CardOutline outline) {
    var fields = new Fields();
    putCount(fields, "placeholders", outline.placeholders());
    fields.putEvenIfEmpty(
        "sections", outline.sections().stream().map(OutlineFields::section).toList());
    fields.put("papers", outline.papers().stream().map(OutlineFields::paper).toList());
    fields.put("repositories", outline.repositories());
    fields.put("bases", outline.bases());
    outline.tokens().ifPresent(tokens -> fields.putNumber("tokens", tokens));
    fields.put("claims", outline.claims().stream().map(EntryWriter::word).toList());
    return fields.toMap();
  }

  private static Map<String, Object> section(CardSection section) {
    var fields = new Fields();
    fields.putText("topic", EntryWriter.word(section.topic()));
    putCount(fields, "words", section.words());
    putCount(fields, "rows", section.rows());
    putCount(fields, "numbers", section.numbers());
    putCount(fields, "links", section.links());
    return fields.toMap();
  }

  private static void putCount(Fields fields, String name, int count) {
    if (count > 0) {
      fields.putNumber(name, count);
    }
  }

  private static Map<String, Object> paper(CardOutline.Paper paper) {
    var fields = new Fields();
    fields.putText("id", paper.id());
    fields.put("title", paper.title());
    return fields.toMap();
  }

  static CardOutline read(LockObject outline) throws LockException {
    var sections = new ArrayList<CardSection>();
    for (LockObject section : outline.objects("sections")) {
      sections.add(
          new CardSection(
              section.choice("topic", CardSection.Topic.values()).orElse(CardSection.Topic.OTHER),
              count(section, "words"),
              count(section, "rows"),
              count(section, "numbers"),
              count(section, "links")));
    }
    var papers = new ArrayList<CardOutline.Paper>();
    for (LockObject paper : outline.objects("papers")) {
      papers.add(new CardOutline.Paper(paper.requiredText("id"), paper.text("title")));
    }
    return new CardOutline(
        count(outline, "placeholders"),
        sections,
        papers,
        outline.texts("repositories"),
        outline.texts("bases"),
        outline.optionalNumber("tokens"),
        claims(outline));
  }

  private static List<CardOutline.Claim> claims(LockObject outline) throws LockException {
    var claims = new ArrayList<CardOutline.Claim>();
    for (String word : outline.texts("claims")) {
      for (CardOutline.Claim claim : CardOutline.Claim.values()) {
        if (EntryWriter.word(claim).equals(word)) {
          claims.add(claim);
        }
      }
    }
    return claims;
  }

  static int count(LockObject object, String name) throws LockException {
    return (int) Math.min(Integer.MAX_VALUE, object.optionalNumber(name).orElse(0));
  }

  static Optional<CardOutline> find(LockObject card) throws LockException {
    Optional<LockObject> outline = card.object("outline");
    return outline.isPresent() ? Optional.of(read(outline.get())) : Optional.empty();
  }
}
