package io.github.modelaudit.report.format.junit;

import io.github.modelaudit.domain.audit.AuditResult;
import io.github.modelaudit.domain.audit.Finding;
import io.github.modelaudit.report.format.ReportFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The findings as a test report, {@value #FILE}: a suite for each model and a case for each finding
 * on it, so that a server which knows tests shows models, too. Accepted findings are skipped cases.
 */
public final class JunitReport implements ReportFormat {
  /** The name of the file; servers look for it by this beginning. */
  public static final String FILE = "TEST-model-audit.xml";

  private static final String POLICY = "policy";
  private static final String AUDIT = "audit";

  @Override
  public String id() {
    return "junit";
  }

  @Override
  public List<String> write(AuditResult result, Path directory) throws IOException {
    Files.writeString(directory.resolve(FILE), text(result), StandardCharsets.UTF_8);
    return List.of(FILE);
  }

  String text(AuditResult result) throws IOException {
    var text = new StringWriter();
    try {
      // Never a library's writer, which may be on the class path for another format.
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", "model-audit");
      for (Suite suite : suites(result)) {
        suite.write(xml);
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return text + "\n";
  }

  private static List<Suite> suites(AuditResult result) {
    var suites = new ArrayList<Suite>();
    suites.add(new Suite(AUDIT, result.problems().stream().map(Case::of).toList()));
    var names = new TreeSet<String>();
    result.models().forEach(model -> names.add(model.assessment().name()));
    result.findings().forEach(finding -> names.add(finding.model()));
    for (String name : names) {
      List<Finding> findings =
          result.findings().stream().filter(finding -> finding.model().equals(name)).toList();
      suites.add(
          new Suite(name.isEmpty() ? POLICY : name, findings.stream().map(Case::of).toList()));
    }
    return suites;
  }
}
