package io.github.modelaudit.report.format.json;

import static io.github.modelaudit.report.format.Words.id;

import io.github.modelaudit.domain.openness.ChecklistItem;
import io.github.modelaudit.domain.openness.Completeness;
import io.github.modelaudit.domain.openness.Component;
import io.github.modelaudit.domain.openness.ComponentEvidence;
import io.github.modelaudit.domain.openness.EuSignal;
import io.github.modelaudit.domain.openness.OpennessGrade;
import io.github.modelaudit.domain.openness.OpennessProfile;
import io.github.modelaudit.domain.openness.OpennessReason;
import io.github.modelaudit.domain.openness.Review;
import java.time.LocalDate;
import java.util.Optional;

/** Turns how open a model is into the fields of the report. */
final class OpennessFields {
  private OpennessFields() {}

  static JsonFields of(OpennessGrade grade) {
    OpennessProfile profile = grade.profile();
    return new JsonFields()
        .text("floor", id(grade.floor()))
        .text("ceiling", id(grade.ceiling()))
        .text("level", id(grade.level()))
        .text("access", id(grade.access()))
        .text("rights", id(grade.rights()))
        .text("rightsCeiling", id(grade.rightsCeiling()))
        .text("delivery", id(grade.delivery()))
        .objects("reasons", grade.reasons(), OpennessFields::reason)
        .texts("closers", grade.closers())
        .object("completeness", completeness(profile.completeness()))
        .objects("checklist", profile.checklist(), OpennessFields::item)
        .object("euSignal", signal(profile.euSignal()))
        .object("review", profile.review().map(OpennessFields::review));
  }

  private static JsonFields reason(OpennessReason reason) {
    return new JsonFields().text("code", reason.code()).text("text", reason.text());
  }

  private static JsonFields completeness(Completeness found) {
    return new JsonFields()
        .objects("components", found.components(), OpennessFields::component)
        .text("data", id(found.dataFloor()))
        .text("dataCeiling", id(found.dataCeiling()))
        .text("mof", found.mof().id())
        .text("mofCeiling", found.mofCeiling().id())
        .texts("missing", found.missing().stream().map(Component::id).toList());
  }

  private static JsonFields component(ComponentEvidence evidence) {
    return new JsonFields()
        .text("id", evidence.component().id())
        .text("grade", id(evidence.grade()))
        .text("text", evidence.text())
        .text("license", evidence.license())
        .text("licenseGrade", id(evidence.licenseGrade()));
  }

  private static JsonFields item(ChecklistItem item) {
    return new JsonFields()
        .text("element", item.element().id())
        .text("answer", id(item.answer()))
        .text("text", item.text());
  }

  private static JsonFields signal(EuSignal signal) {
    return new JsonFields()
        .text("kind", id(signal.kind()))
        .objects("reasons", signal.reasons(), OpennessFields::cause);
  }

  private static JsonFields cause(EuSignal.Reason reason) {
    return new JsonFields()
        .text("code", reason.code())
        .text("paragraph", reason.paragraph())
        .text("text", reason.text());
  }

  private static JsonFields review(Review review) {
    return new JsonFields()
        .text("text", review.text())
        .texts("sources", review.sources())
        .text("checked", Optional.of(review.checked()).map(LocalDate::toString))
        .flag("sure", review.isSure())
        .text("outdated", review.outdated());
  }
}
