package io.github.modelaudit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.tools.SpdxToolsHelper;
import org.spdx.tools.SpdxToolsHelper.SerFileType;
import org.spdx.v3jsonldstore.JsonLDSchema;

/**
 * Checks documents of SPDX 3 with what others have made: the tools of the SPDX project, and the
 * shapes of its model. It runs by itself, because the tools go by the language of the machine.
 */
public final class SpdxChecker {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SpdxChecker() {}

  /** Prints a line for each flaw of the documents in a folder, and one for each document. */
  public static void main(String[] arguments) throws Exception {
    SpdxToolsHelper.initialize();
    JsonNode context = resource("spdx-context-v3.0.1.jsonld").path("@context");
    Graph model = parse(resource("spdx-model-v3.0.1.jsonld").toString());
    model.add(Triple.create(OWL.Class.asNode(), RDFS.subClassOf.asNode(), RDFS.Class.asNode()));
    Shapes shapes = Shapes.parse(model);
    for (Path file : files(Path.of(arguments[0]))) {
      String name = file.getFileName().toString();
      tools(file.toFile()).forEach(flaw -> print(name, "tools", flaw));
      ObjectNode document = (ObjectNode) JSON.readTree(file.toFile());
      document.set("@context", context);
      ShaclValidator.get()
          .validate(shapes, new Union(parse(document.toString()), model))
          .getEntries()
          .forEach(it -> print(name, "shapes", it.focusNode() + " " + it.message()));
      print(name, "checked", "");
    }
  }

  private static List<String> tools(File file) throws IOException {
    try {
      var store = SpdxToolsHelper.fileTypeToStore(SerFileType.JSONLD);
      return SpdxToolsHelper.readDocumentFromFile(store, file).verify();
    } catch (InvalidSPDXAnalysisException e) {
      return List.of(e.toString());
    }
  }

  private static Graph parse(String text) {
    return RDFParser.fromString(text, Lang.JSONLD).toGraph();
  }

  private static JsonNode resource(String name) throws IOException {
    try (InputStream in = JsonLDSchema.class.getResourceAsStream("/resources/" + name)) {
      return JSON.readTree(in);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static void print(String file, String what, String flaw) {
    System.out.println(file + "\t" + what + "\t" + flaw.replaceAll("\\s+", " "));
  }
}
