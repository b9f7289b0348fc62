package io.github.modelaudit.openness;

import static java.util.Objects.requireNonNull;

import io.github.modelaudit.domain.openness.ChecklistItem;
import io.github.modelaudit.domain.openness.ChecklistItem.Answer;
import io.github.modelaudit.domain.openness.ChecklistItem.Element;
import io.github.modelaudit.domain.openness.Component;
import io.github.modelaudit.domain.openness.DataLevel;
import io.github.modelaudit.domain.openness.EvidenceGrade;
import io.github.modelaudit.domain.openness.OpennessLevel;
import io.github.modelaudit.domain.openness.Rights;
import io.github.modelaudit.domain.openness.RightsRange;
import io.github.modelaudit.knowledge.Approval;
import io.github.modelaudit.knowledge.LicenseCatalogue;
import io.github.modelaudit.openness.CompletenessReader.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The decisions that rest on documents, code and data: the two highest levels, our checklist. */
final class DocumentRule {
  private static final List<Component> DOCUMENTS =
      List.of(
          Component.ARCHITECTURE,
          Component.INFERENCE_CODE,
          Component.MODEL_CARD,
          Component.EVALUATION_RESULTS);
  private static final List<Component> CODE =
      List.of(Component.TRAINING_CODE, Component.DATA_PREPROCESSING_CODE, Component.INFERENCE_CODE);

  private final LicenseCatalogue catalogue;

  DocumentRule(LicenseCatalogue catalogue) {
    this.catalogue = requireNonNull(catalogue, "catalogue");
  }

  /** Returns the highest level that documents, code and data prove. */
  OpennessLevel floor(Found found) {
    boolean isDocumented =
        DOCUMENTS.stream().allMatch(component -> found.grade(component).isProof())
            && report(found).isProof()
            && found.data().floor().compareTo(DataLevel.NAMED) >= 0;
    if (!isDocumented) {
      return OpennessLevel.OPEN_WEIGHTS;
    }
    return isCodeOpen(found) && isDataComplete(found)
        ? OpennessLevel.OPEN_SOURCE_AI
        : OpennessLevel.OPEN_MODEL;
  }

  /** Returns the highest level that they leave possible. */
  OpennessLevel ceiling(Found found) {
    boolean mayBeDocumented =
        DOCUMENTS.stream().allMatch(component -> found.grade(component).isPossible())
            && report(found).isPossible()
            && found.data().ceiling().compareTo(DataLevel.NAMED) >= 0;
    if (!mayBeDocumented) {
      return OpennessLevel.OPEN_WEIGHTS;
    }
    boolean mayBeComplete =
        found.data().isNamedThroughout()
            && found.data().ceiling().compareTo(DataLevel.NAMED) >= 0
            && found.grade(Component.TRAINING_CODE).isPossible();
    return mayBeComplete ? OpennessLevel.OPEN_SOURCE_AI : OpennessLevel.OPEN_MODEL;
  }

  /** Says what lacks, as far as it decides a level. */
  void explain(Found found, OpennessLevel floor, OpennessLevel ceiling, Grounds grounds) {
    List<String> open = new ArrayList<>();
    for (Component component : DOCUMENTS) {
      if (!found.grade(component).isProof()) {
        open.add(words(component));
      }
    }
    if (!report(found).isProof()) {
      open.add("technical report");
    }
    if (found.data().floor().compareTo(DataLevel.NAMED) < 0) {
      open.add("named sources of the training data");
    }
    if (floor.compareTo(OpennessLevel.OPEN_MODEL) < 0 && !open.isEmpty()) {
      String names = String.join(", ", open);
      if (ceiling.compareTo(OpennessLevel.OPEN_MODEL) < 0) {
        grounds.because(
            "not-documented", "For an open model it lacks, or does not show: " + names + ".");
      } else {
        grounds.wouldHelp("For an open model: establish " + names + ".");
      }
    }
    if (ceiling == OpennessLevel.OPEN_SOURCE_AI && floor != OpennessLevel.OPEN_SOURCE_AI) {
      grounds.wouldHelp(
          "For open source AI: review the code for training and data, its license, and whether the"
              + " data of every stage is described.");
    }
  }

  /** Returns our checklist after the Open Source AI Definition. */
  List<ChecklistItem> checklist(Found found, RightsRange rights) {
    return List.of(data(found), code(found), parameters(found, rights));
  }

  private ChecklistItem data(Found found) {
    if (isDataComplete(found)) {
      return item(
          Element.DATA_INFORMATION,
          Answer.MET,
          "A review found the data of every stage described.");
    }
    return found.data().ceiling().compareTo(DataLevel.NAMED) < 0
        ? item(Element.DATA_INFORMATION, Answer.NOT_MET, "The training data is not named.")
        : item(
            Element.DATA_INFORMATION,
            Answer.NOT_KNOWN,
            "Nobody established that the data of every stage is described.");
  }

  private ChecklistItem code(Found found) {
    if (isCodeOpen(found)) {
      return item(
          Element.CODE,
          Answer.MET,
          "Code for data, training and use is under OSI-approved licenses.");
    }
    List<String> lacking =
        CODE.stream()
            .filter(component -> !found.grade(component).isPossible())
            .map(DocumentRule::words)
            .toList();
    return lacking.isEmpty()
        ? item(
            Element.CODE,
            Answer.NOT_KNOWN,
            "Nobody established that all code is published under OSI-approved licenses.")
        : item(Element.CODE, Answer.NOT_MET, "Not published: " + String.join(", ", lacking) + ".");
  }

  private static ChecklistItem parameters(Found found, RightsRange rights) {
    if (rights.ceiling() != Rights.OPEN || !found.grade(Component.WEIGHTS).isPossible()) {
      return item(
          Element.PARAMETERS,
          Answer.NOT_MET,
          "The weights are not under the terms of an open license.");
    }
    return rights.floor() == Rights.OPEN && found.grade(Component.WEIGHTS).isProof()
        ? item(Element.PARAMETERS, Answer.MET, "The weights are under an open license.")
        : item(
            Element.PARAMETERS, Answer.NOT_KNOWN, "The terms of the weights are not established.");
  }

  private static ChecklistItem item(Element element, Answer answer, String text) {
    return new ChecklistItem(element, answer, text);
  }

  private static EvidenceGrade report(Found found) {
    EvidenceGrade report = found.grade(Component.TECHNICAL_REPORT);
    EvidenceGrade paper = found.grade(Component.RESEARCH_PAPER);
    return report.compareTo(paper) <= 0 ? report : paper;
  }

  private boolean isCodeOpen(Found found) {
    return CODE.stream()
        .map(component -> found.components().get(component))
        .allMatch(
            evidence ->
                evidence != null
                    && evidence.grade() == EvidenceGrade.VERIFIED
                    && evidence.license().filter(this::isOsiApproved).isPresent());
  }

  private boolean isOsiApproved(String license) {
    return catalogue.find(license).filter(entry -> entry.osi() == Approval.YES).isPresent();
  }

  private static boolean isDataComplete(Found found) {
    return DataReader.isComplete(found.review())
        && found.data().floor().compareTo(DataLevel.NAMED) >= 0;
  }

  private static String words(Component component) {
    return component.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
