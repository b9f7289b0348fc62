package io.github.modelaudit.lock;

import io.github.modelaudit.domain.text.ExtractedClause;
import io.github.modelaudit.domain.text.LegalText;
import io.github.modelaudit.domain.text.TextMatch;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What reading a legal file has shown, as fields of an entry; never the text. */
final class TextFields {
  private TextFields() {}

  static Map<String, Object> of(LegalText text) {
    var fields = new Fields();
    if (text instanceof LegalText.Unread unread) {
      fields.putText("unread", unread.reason());
    } else if (text instanceof LegalText.Read read) {
      fields.putText("sha256", read.sha256());
      fields.put("matches", read.matches().stream().map(TextFields::match).toList());
      fields.putNumber("unexplained", read.unexplained());
      fields.put("extracted", read.clauses().stream().map(TextFields::clause).toList());
    }
    return fields.toMap();
  }

  private static Map<String, Object> match(TextMatch match) {
    var fields = new Fields();
    fields.put("licenses", match.licenses());
    fields.putText("form", EntryWriter.word(match.form()));
    match.found().ifPresent(share -> fields.putNumber("found", share));
    return fields.toMap();
  }

  private static Map<String, Object> clause(ExtractedClause clause) {
    var fields = new Fields();
    fields.putText("topic", EntryWriter.word(clause.topic()));
    fields.putText("value", clause.value());
    return fields.toMap();
  }

  static Optional<LegalText> read(Optional<LockObject> fields) throws LockException {
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    LockObject text = fields.get();
    Optional<String> unread = text.text("unread");
    return Optional.of(unread.isPresent() ? new LegalText.Unread(unread.get()) : found(text));
  }

  private static LegalText found(LockObject text) throws LockException {
    var matches = new ArrayList<TextMatch>();
    for (LockObject match : text.objects("matches")) {
      matches.add(match(match));
    }
    var clauses = new ArrayList<ExtractedClause>();
    for (LockObject clause : text.objects("extracted")) {
      Optional<ExtractedClause.Topic> topic =
          clause.choice("topic", ExtractedClause.Topic.values());
      if (topic.isPresent()) {
        clauses.add(new ExtractedClause(topic.get(), clause.requiredText("value")));
      }
    }
    return new LegalText.Read(
        text.requiredText("sha256"), matches, (int) text.number("unexplained"), clauses);
  }

  private static TextMatch match(LockObject match) throws LockException {
    OptionalLong share = match.optionalNumber("found");
    return new TextMatch(
        match.texts("licenses"),
        match.choice("form", TextMatch.Form.values()).orElse(TextMatch.Form.CHANGED),
        share.isPresent() ? OptionalInt.of((int) share.getAsLong()) : OptionalInt.empty());
  }
}
