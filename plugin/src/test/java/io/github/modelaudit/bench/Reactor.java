package io.github.modelaudit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The measured application as a build of many modules: each has all its dependencies and its
 * configuration, and they share the lock, the policy and the declarations of the root.
 */
final class Reactor {
  /** Binds the audit to the first phase of every module. */
  static final String AUDITED = "audited";

  /** Binds a goal that asks Maven for the class path and makes next to nothing of it. */
  static final String RESOLVED = "resolved";

  private static final Path CONFIGURATION = Path.of("src/main/resources/application.yml");

  private Reactor() {}

  /** Writes a build of that many modules beside its root. */
  static Path write(Path folder, int modules) throws IOException {
    Application.copy(folder, 3);
    List<String> names = new ArrayList<>();
    for (int number = 0; number < modules; number++) {
      String name = "module-" + number;
      names.add(name);
      module(folder, name);
    }
    Files.delete(folder.resolve(CONFIGURATION));
    Path pom = folder.resolve("pom.xml");
    Files.writeString(pom, root(Files.readString(pom), names));
    return folder;
  }

  private static void module(Path root, String name) throws IOException {
    Path configuration = root.resolve(name).resolve(CONFIGURATION);
    Files.createDirectories(configuration.getParent());
    Files.writeString(configuration, Files.readString(root.resolve(CONFIGURATION)));
    Files.writeString(
        root.resolve(name).resolve("pom.xml"),
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <parent>
            <groupId>org.example</groupId>
            <artifactId>application</artifactId>
            <version>1.0</version>
          </parent>
          <artifactId>%s</artifactId>
        </project>
        """
            .formatted(name));
  }

  private static String root(String application, List<String> modules) {
    String list = "<module>" + String.join("</module>\n    <module>", modules) + "</module>";
    String head =
        "<packaging>pom</packaging>\n\n  <modules>\n    "
            + list
            + "\n  </modules>\n\n  <properties>";
    String profiles =
        "  <profiles>\n"
            + profile(AUDITED, Goals.check())
            + profile(RESOLVED, Goals.CLASS_PATH)
            + "  </profiles>\n</project>";
    return application.replace("<properties>", head).replace("</project>", profiles);
  }

  /** A goal as it is typed, bound in a profile. */
  private static String profile(String id, String goal) {
    String[] parts = goal.split(":", -1);
    return """
        <profile>
          <id>%s</id>
          <build>
            <plugins>
              <plugin>
                <groupId>%s</groupId>
                <artifactId>%s</artifactId>
                <version>%s</version>
                <executions>
                  <execution>
                    <phase>validate</phase>
                    <goals>
                      <goal>%s</goal>
                    </goals>
                  </execution>
                </executions>
              </plugin>
            </plugins>
          </build>
        </profile>
    """
        .formatted(id, parts[0], parts[1], parts[2], parts[3]);
  }
}
