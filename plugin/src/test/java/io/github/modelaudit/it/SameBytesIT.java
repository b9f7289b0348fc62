package io.github.modelaudit.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.report.ReportWriter;
import io.github.modelaudit.testing.FakeRepo;
import io.github.modelaudit.testing.Jdks;
import io.github.modelaudit.testing.MavenBuild;
import io.github.modelaudit.testing.UserMachine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One commit of a project gives the same reports wherever, whenever and however it is built. */
class SameBytesIT {
  private static final String FORMATS =
      "-Dmodel-audit.formats="
          + String.join(",", ReportWriter.standard(id -> Optional.empty()).ids());

  @TempDir Path folder;

  /** Somebody's machine: what reports must not tell. */
  record Machine(String name, String maven, Path jdk, String threads, String user) {}

  private static List<Machine> machines() {
    return List.of(
        new Machine(
            "a",
            "3.9.16",
            Jdks.current(),
            "1",
            "-Duser.timezone=Pacific/Chatham -Duser.language=tr -Duser.country=TR"),
        new Machine(
            "another folder/b",
            "3.9.16",
            Jdks.current(),
            "4",
            "-Duser.timezone=America/Los_Angeles -Duser.language=en -Duser.country=US"),
        new Machine(
            "c",
            "4.0.0-rc-6",
            Jdks.jdk25().orElseGet(Jdks::current),
            "4",
            "-Duser.timezone=Asia/Kolkata -Duser.language=th -Duser.country=TH"));
  }

  @Test
  void writes_the_same_bytes_on_every_machine() throws IOException {
    String lock = lock();
    SortedMap<String, String> first = new TreeMap<>();

    for (Machine machine : machines()) {
      SortedMap<String, String> reports = reports(machine, lock);

      assertThat(reports).hasSizeGreaterThan(30);
      if (first.isEmpty()) {
        first.putAll(reports);
      }
      assertThat(reports.keySet()).as(machine.toString()).isEqualTo(first.keySet());
      reports.forEach(
          (file, text) -> assertThat(text).as(machine + " " + file).isEqualTo(first.get(file)));
    }
  }

  /** Asks the Hub once; nobody does afterwards. */
  private String lock() throws IOException {
    try (UserMachine machine = UserMachine.in(Files.createDirectories(folder.resolve("lock")))) {
      machine
          .hub()
          .add(
              UserMachine.model("acme/base", "cc-by-nc-4.0"),
              FakeRepo.model("acme/tuned").license("apache-2.0").baseModels("acme/base"),
              UserMachine.model("acme/INSTALL-7b", "apache-2.0"),
              UserMachine.model("acme/embed-IT", "mit"));

      MavenBuild.Run run = machine.project("same-bytes").run("model-audit:lock");

      assertThat(run.exitCode()).as(run.text()).isZero();
      return run.file("model-audit.lock.json");
    }
  }

  private SortedMap<String, String> reports(Machine machine, String lock) throws IOException {
    Path home = Files.createDirectories(folder.resolve(machine.name()));
    try (UserMachine user = UserMachine.in(home)) {
      MavenBuild build =
          user.project("same-bytes")
              .withMaven(machine.maven())
              .withJavaHome(machine.jdk())
              .withVariable("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 " + machine.user());
      Files.writeString(user.file("model-audit.lock.json"), lock);

      MavenBuild.Run run = build.run("-T", machine.threads(), "verify", FORMATS);
      assertThat(run.exitCode()).as(run.text()).isZero();
      SortedMap<String, String> reports = written(run.directory(), "check ");
      MavenBuild.Run whole =
          user.again()
              .withMaven(machine.maven())
              .withJavaHome(machine.jdk())
              .withVariable("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 " + machine.user())
              .run("-T", machine.threads(), "verify", "model-audit:aggregate", FORMATS);

      assertThat(whole.exitCode()).as(whole.text()).isZero();
      assertThat(user.hub().requests()).isEmpty();
      reports.putAll(written(whole.directory(), "aggregate "));
      return reports;
    }
  }

  private static SortedMap<String, String> written(Path project, String goal) throws IOException {
    SortedMap<String, String> reports = new TreeMap<>();
    try (Stream<Path> files = Files.walk(project)) {
      for (Path file : files.filter(it -> it.getParent().endsWith("model-audit")).toList()) {
        reports.put(
            goal + project.relativize(file).toString().replace('\\', '/'),
            Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return reports;
  }
}
