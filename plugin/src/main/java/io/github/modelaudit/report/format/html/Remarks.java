package io.github.modelaudit.report.format.html;

import io.github.modelaudit.domain.audit.AssessedModel;
import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.license.Obligation;
import io.github.modelaudit.domain.openness.ComponentEvidence;
import io.github.modelaudit.domain.openness.EuSignal;
import io.github.modelaudit.domain.openness.OpennessProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The sentences that the page says once for all models: what is the same of a component wherever it
 * is seen alike, what several licenses ask for in the same words, and the reasons of the signal on
 * the exemption.
 */
public final class Remarks {
  private static final char SEPARATOR = '\n';

  private final List<Remark> components = new ArrayList<>();
  private final List<Remark> duties = new ArrayList<>();
  private final List<Remark> exemption = new ArrayList<>();
  private final Map<String, Remark> bySubject = new HashMap<>();

  private Remarks() {}

  static Remarks of(AuditResult result) {
    var remarks = new Remarks();
    var seen = new TreeMap<String, List<String>>();
    var asked = new TreeMap<String, Set<String>>();
    var reasons = new TreeMap<String, EuSignal.Reason>();
    for (AssessedModel model : result.models()) {
      OpennessProfile profile = model.assessment().openness().profile();
      for (ComponentEvidence evidence : profile.completeness().components()) {
        seen.computeIfAbsent(Remark.subject(evidence), subject -> new ArrayList<>())
            .add(evidence.text());
      }
      for (Obligation obligation : model.obligations()) {
        asked
            .computeIfAbsent(subject(obligation), subject -> new TreeSet<>())
            .add(obligation.license());
      }
      profile.euSignal().reasons().forEach(reason -> reasons.put(subject(reason), reason));
    }
    seen.forEach(remarks::addComponent);
    asked.forEach(remarks::addDuty);
    reasons.forEach(remarks::addReason);
    return remarks;
  }

  private static String subject(EuSignal.Reason reason) {
    return reason.code().replace('-', ' ') + " " + reason.text();
  }

  private void addComponent(String subject, List<String> texts) {
    if (texts.size() > 1 && texts.stream().distinct().count() == 1) {
      var remark = new Remark("c" + (components.size() + 1), subject, texts.get(0));
      components.add(remark);
      bySubject.put(subject, remark);
    }
  }

  private static String subject(Obligation obligation) {
    return DutyRow.name(obligation) + SEPARATOR + obligation.text();
  }

  private void addDuty(String subject, Set<String> licenses) {
    if (licenses.size() > 1) {
      int end = subject.indexOf(SEPARATOR);
      var remark =
          new Remark(
              "d" + (duties.size() + 1), subject.substring(0, end), subject.substring(end + 1));
      duties.add(remark);
      bySubject.put(subject, remark);
    }
  }

  private void addReason(String subject, EuSignal.Reason reason) {
    var remark =
        new Remark(
            "e" + (exemption.size() + 1),
            reason.code().replace('-', ' '),
            reason.text() + " " + reason.paragraph());
    exemption.add(remark);
    bySubject.put(subject, remark);
  }

  /** What the page says once of components, by subject. */
  public List<Remark> components() {
    return List.copyOf(components);
  }

  /** What several licenses ask for in the same words, by subject. */
  public List<Remark> duties() {
    return List.copyOf(duties);
  }

  /** Every reason of the signal on the exemption, by subject. */
  public List<Remark> exemption() {
    return List.copyOf(exemption);
  }

  /** The remark that says what was seen of a component; none where it is said with the model. */
  Optional<Remark> find(ComponentEvidence evidence) {
    return Optional.ofNullable(bySubject.get(Remark.subject(evidence)));
  }

  /** The remark that says what is to be done; none where it is said with the license. */
  Optional<Remark> find(Obligation obligation) {
    return Optional.ofNullable(bySubject.get(subject(obligation)));
  }

  /** The remark that gives a reason. */
  Remark get(EuSignal.Reason reason) {
    Remark known = bySubject.get(subject(reason));
    if (known == null) {
      throw new IllegalArgumentException("The reason is of another result: " + reason);
    }
    return known;
  }
}
