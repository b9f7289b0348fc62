package io.github.modelaudit.report.format.junit;

import io.github.modelaudit.report.format.PlainText;
import io.github.modelaudit.report.format.junit.Case.Outcome;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The cases of one model; one that passes stands for a model with nothing to say. */
record Suite(String name, List<Case> cases) {
  Suite {
    cases =
        cases.isEmpty()
            ? List.of(new Case("has no findings", Outcome.PASSED, "", ""))
            : List.copyOf(cases);
  }

  void write(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", PlainText.line(name));
    xml.writeAttribute("tests", Integer.toString(cases.size()));
    xml.writeAttribute("failures", count(Outcome.FAILURE));
    xml.writeAttribute("errors", count(Outcome.ERROR));
    xml.writeAttribute("skipped", count(Outcome.SKIPPED));
    xml.writeAttribute("time", "0");
    for (Case each : cases) {
      each.write(xml, name, each.name().replaceAll(" at .*", ""));
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private String count(Outcome outcome) {
    return Long.toString(cases.stream().filter(it -> it.outcome() == outcome).count());
  }
}
