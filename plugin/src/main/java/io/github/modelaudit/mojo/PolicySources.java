package io.github.modelaudit.mojo;

import io.github.modelaudit.audit.AuditException;
import io.github.modelaudit.hub.http.Answer;
import io.github.modelaudit.hub.http.HubTransport;
import io.github.modelaudit.hub.http.TransportException;
import io.github.modelaudit.policy.PolicyText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads policies from where users keep them: files, addresses, jars on the plugin's class path. */
final class PolicySources {
  private static final String CLASS_PATH = "classpath:";

  private final BuildPlace place;
  private final HubAccess access;

  PolicySources(BuildPlace place, HubAccess access) {
    this.place = place;
    this.access = access;
  }

  /** Returns the texts of the policies, in order. */
  List<PolicyText> readAll(List<String> sources) throws AuditException {
    var texts = new ArrayList<PolicyText>();
    for (String source : sources) {
      texts.add(read(source.strip()));
    }
    return texts;
  }

  private PolicyText read(String source) throws AuditException {
    if (source.startsWith(CLASS_PATH)) {
      return resource(source);
    }
    return source.startsWith("https://") || source.startsWith("http://")
        ? download(source)
        : file(source);
  }

  private PolicyText file(String source) throws AuditException {
    Optional<Path> file;
    try {
      Path path = Path.of(source);
      file =
          path.isAbsolute()
              ? Optional.of(path).filter(Files::isRegularFile)
              : place.findUpwards(source);
    } catch (InvalidPathException e) {
      file = Optional.empty();
    }
    Path found =
        file.orElseThrow(
            () ->
                failure(
                    source,
                    "there is no such file in '" + place.module() + "' or above it",
                    "Correct <policyFile>, or create the file; docs/guide/policy.md shows how.",
                    null));
    try {
      return new PolicyText(place.show(found), Files.readString(found));
    } catch (IOException e) {
      throw failure(source, "it is not readable UTF-8 text", "Save the file as UTF-8.", e);
    }
  }

  private static PolicyText resource(String source) throws AuditException {
    String name = source.substring(CLASS_PATH.length()).replaceFirst("^/+", "");
    try (InputStream in = PolicySources.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw failure(
            source,
            "no jar on the plugin's class path holds '" + name + "'",
            "Add the jar to the <dependencies> of the plugin.",
            null);
      }
      return new PolicyText(source, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw failure(source, "the jar cannot be read", "Check the jar.", e);
    }
  }

  private PolicyText download(String source) throws AuditException {
    if (access.isOffline()) {
      throw failure(
          source,
          "the build is offline",
          "Run online, or keep the policy in a file or in a jar on the plugin's class path.",
          null);
    }
    try (var transport = new HubTransport(source, access.http())) {
      Answer answer = transport.get(source, Optional.empty());
      if (answer.status() != 200 || answer.isHtml()) {
        throw failure(
            source,
            answer.status() == 200
                ? "it answers with a web page"
                : "it answers with status " + answer.status(),
            "Check the address of <policyFile>.",
            null);
      }
      return new PolicyText(source, answer.body());
    } catch (TransportException e) {
      throw failure(source, e.getMessage(), "Check the address of <policyFile>.", e);
    }
  }

  private static AuditException failure(
      String source, @Nullable String cause, String remedy, @Nullable Throwable why) {
    return new AuditException("Cannot read policy '" + source + "': " + cause + ". " + remedy, why);
  }
}
