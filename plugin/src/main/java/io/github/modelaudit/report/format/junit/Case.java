package io.github.modelaudit.report.format.junit;

import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.audit.AppliedWaiver;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.domain.audit.Severity;
import io.github.modelaudit.report.format.PlainText;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * One case of a suite.
 *
 * @param message what there is to say in a line; empty for a case that passes
 * @param details where, and what to do
 */
record Case(String name, Outcome outcome, String message, String details) {
  /** How a case ends. */
  enum Outcome {
    PASSED(""),
    /** Passed, with something to read. */
    REMARK("system-out"),
    SKIPPED("skipped"),
    FAILURE("failure"),
    ERROR("error");

    private final String element;

    Outcome(String element) {
      this.element = element;
    }
  }

  static Case of(Finding finding) {
    Outcome outcome =
        finding.isWaived()
            ? Outcome.SKIPPED
            : finding.severity() == Severity.ERROR ? Outcome.FAILURE : Outcome.REMARK;
    String message = finding.waived().map(Case::reason).orElse(finding.message());
    return new Case(
        finding.rule() + " at " + finding.location(),
        outcome,
        message,
        finding.message() + "\n" + finding.remedy() + "\nAt " + finding.location());
  }

  static Case of(Problem problem) {
    return new Case(
        problem.code(),
        problem.hidesViolations() ? Outcome.ERROR : Outcome.REMARK,
        problem.message(),
        problem.message() + "\n" + problem.remedy());
  }

  private static String reason(AppliedWaiver waiver) {
    return "Accepted by " + waiver.owner() + ": " + waiver.reason();
  }

  void write(XMLStreamWriter xml, String suite, String rule) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", PlainText.line(name));
    xml.writeAttribute("classname", PlainText.line(suite));
    xml.writeAttribute("time", "0");
    if (outcome != Outcome.PASSED) {
      writeOutcome(xml, rule);
    }
    xml.writeEndElement();
  }

  private void writeOutcome(XMLStreamWriter xml, String rule) throws XMLStreamException {
    xml.writeStartElement(outcome.element);
    if (outcome != Outcome.REMARK) {
      xml.writeAttribute("message", PlainText.line(message));
    }
    if (outcome == Outcome.FAILURE || outcome == Outcome.ERROR) {
      xml.writeAttribute("type", PlainText.line(rule));
    }
    for (String line : details.split("\n", -1)) {
      xml.writeCharacters(PlainText.line(line) + "\n");
    }
    xml.writeEndElement();
  }
}
