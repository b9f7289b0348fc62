package io.github.modelaudit.discovery.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.modelaudit.discovery.Projects;
import io.github.modelaudit.discovery.SmallKnowledge;
import io.github.modelaudit.discovery.archive.ZipFiles;
import io.github.modelaudit.discovery.project.ClassRoot;
import io.github.modelaudit.discovery.project.CompiledCode;
import io.github.modelaudit.discovery.project.DetectorChoice;
import io.github.modelaudit.discovery.project.DiscoveryChoice;
import io.github.modelaudit.discovery.project.Library;
import io.github.modelaudit.discovery.project.PathFilter;
import io.github.modelaudit.discovery.project.ProjectInputs;
import io.github.modelaudit.discovery.project.ResourceRoot;
import io.github.modelaudit.discovery.project.ScanCache;
import io.github.modelaudit.discovery.weights.GgufFile;
import io.github.modelaudit.discovery.weights.OnnxFile;
import io.github.modelaudit.domain.Confidence;
import io.github.modelaudit.domain.Evidence;
import io.github.modelaudit.domain.Location;
import io.github.modelaudit.domain.ModelRef;
import io.github.modelaudit.domain.ModelRole;
import io.github.modelaudit.domain.Problem;
import io.github.modelaudit.domain.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class WeightsDetectorTest {
  private static final byte[] ONNX = OnnxFile.small(9_000).property("license", "mit").bytes();
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
  private static final String POINTER =
      """
      version https://git-lfs.github.com/spec/v1
      oid sha256:e3dde332c13808c718680e7bf74a574e7e5d06f55bd6e1527e51509dcb8206f3
      size 90387630
      """;

  @TempDir private Path root;
  @TempDir private Path repository;

  private final WeightsDetector detector =
      new WeightsDetector(SmallKnowledge.references(), SmallKnowledge.modelFiles());

  private void file(String path, byte[] content) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private void file(String path, String content) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private Detections detect(ProjectInputs inputs) {
    return Projects.detect(detector, inputs);
  }

  private static List<String> shown(Detections detections) {
    return detections.sightings().stream()
        .map(it -> it.evidence().scope() + " " + it.ref().kind() + " " + it.ref().name())
        .toList();
  }

  private List<String> found(ProjectInputs inputs) {
    Detections detections = detect(inputs);
    assertThat(detections.problems()).isEmpty();
    return shown(detections);
  }

  private List<String> found() {
    return found(Projects.at(root));
  }

  private Library library(String artifact, Scope scope, Path file) {
    List<String> trail = List.of("com.acme:starter:1.0", "com.acme:" + artifact + ":2.0");
    return new Library(
        "com.acme", artifact, "2.0", Optional.empty(), Optional.of(file), scope, trail);
  }

  private Library library(String artifact, ZipFiles jar) throws IOException {
    return library(artifact, Scope.MAIN, jar.write(repository.resolve(artifact + ".jar")));
  }

  private ProjectInputs with(Library... libraries) {
    return Projects.with(
        Projects.at(root), new CompiledCode(List.of(), Optional.of(List.of(libraries))));
  }

  @Test
  void finds_weights_in_resources_and_beside_the_code_with_their_scope() throws IOException {
    file("src/main/resources/models/a.onnx", ONNX);
    file("src/test/resources/b.onnx", ONNX);
    file("src/main/webapp/c.tflite", "....TFL3 and more");
    file("src/it/one/d.onnx", ONNX);
    file("models/e.gguf", GgufFile.littleEndian().bytes());
    file("testdata/f.onnx", ONNX);

    assertThat(found())
        .containsExactlyInAnyOrder(
            "MAIN LOCAL_FILE src/main/resources/models/a.onnx",
            "TEST LOCAL_FILE src/test/resources/b.onnx",
            "MAIN LOCAL_FILE src/main/webapp/c.tflite",
            "TEST LOCAL_FILE src/it/one/d.onnx",
            "DEPLOYMENT LOCAL_FILE models/e.gguf",
            "TEST LOCAL_FILE testdata/f.onnx");
  }

  @Test
  void says_where_a_file_is_and_what() throws IOException {
    file("models/tiny.onnx", ONNX);

    Sighting sighting = detect(Projects.at(root)).sightings().get(0);

    assertThat(sighting.ref()).isEqualTo(new ModelRef.LocalFile("models/tiny.onnx"));
    assertThat(sighting.identity()).isEqualTo(Confidence.HIGH);
    assertThat(sighting.isDeclared()).isFalse();
    assertThat(sighting.file().orElseThrow().metadata()).containsEntry("license", "mit");
    assertThat(sighting.evidence())
        .isEqualTo(
            new Evidence(
                "weights",
                Location.of("models/tiny.onnx"),
                String.format(Locale.ROOT, "models/tiny.onnx (onnx, %,d bytes)", ONNX.length),
                Scope.DEPLOYMENT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Confidence.HIGH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "target/a.onnx",
        "build/libs/a.onnx",
        "node_modules/onnx/a.onnx",
        ".git/lfs/a.onnx",
        ".gradle/a.onnx",
        ".idea/a.onnx",
        "vendor/lib/a.onnx",
        "third_party/a.onnx",
        "generated/a.onnx",
        "models.bak/a.onnx",
        "app-backup/models/a.onnx"
      })
  void passes_over_what_tools_and_others_have_written(String path) throws IOException {
    file("models/a.onnx", ONNX);
    file(path, ONNX);

    assertThat(found()).containsExactly("DEPLOYMENT LOCAL_FILE models/a.onnx");
  }

  @Test
  void leaves_other_modules_and_repositories_to_their_own_audit() throws IOException {
    file("pom.xml", "<project/>");
    file("app/pom.xml", "<project/>");
    file("app/models/a.onnx", ONNX);
    file("checkout/.git", "gitdir: ../.git/modules/checkout");
    file("checkout/b.onnx", ONNX);
    file("src/main/resources/archetype/pom.xml", "<project/>");
    file("src/main/resources/archetype/c.onnx", ONNX);

    assertThat(found()).containsExactly("MAIN LOCAL_FILE src/main/resources/archetype/c.onnx");
  }

  @Test
  void takes_no_lookalike_for_a_model() throws IOException {
    file("tokenizer.json", "{}".repeat(9_000));
    file("vocab.txt", "a\n".repeat(9_000));
    file("src/main/resources/dictionary.bin", "word ".repeat(9_000));
    file("src/main/resources/haarcascade_eye.xml", "<opencv_storage/>".repeat(900));
    file("src/main/resources/descriptor.pb", ONNX);
    file("src/main/resources/app.bundle.js", "x".repeat(90_000));
    file("src/test/resources/tiny.pt", "not a model");
    file("src/test/resources/fixture.bin", new byte[2_000]);
    file("src/test/resources/broken.onnx", new byte[4_000]);
    file("readme.onnx", "see the models folder ".repeat(90));

    assertThat(found()).isEmpty();
  }

  @Test
  void says_that_a_model_cannot_be_read() throws IOException {
    file("models/broken.onnx", new byte[4_000]);

    assertThat(detect(Projects.at(root)).problems())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo("unreadable-file");
              assertThat(it.hidesViolations()).isTrue();
              assertThat(it.message())
                  .isEqualTo(
                      "Cannot read 'models/broken.onnx': it does not begin as files of its name"
                          + " do.");
            });
  }

  @Test
  void looks_at_chosen_files_only() throws IOException {
    file("models/a.onnx", ONNX);
    file("samples/b.onnx", ONNX);
    var choice =
        new DiscoveryChoice(
            Set.of(Scope.values()),
            DetectorChoice.ALL,
            new PathFilter(List.of(), List.of("**/samples/**")),
            List.of());

    assertThat(found(Projects.with(Projects.at(root), choice)))
        .containsExactly("DEPLOYMENT LOCAL_FILE models/a.onnx");
  }

  @Test
  void finds_what_the_build_puts_among_the_classes_and_copies_once() throws IOException {
    file("src/main/resources/copied.onnx", ONNX);
    file("target/classes/copied.onnx", ONNX);
    file("target/classes/downloaded/b.onnx", ONNX);
    var classes = new ClassRoot(root.resolve("target/classes"), Scope.MAIN, List.of());
    var code = new CompiledCode(List.of(classes), Optional.empty());

    assertThat(found(Projects.with(Projects.at(root), code)))
        .containsExactly(
            "MAIN LOCAL_FILE src/main/resources/copied.onnx",
            "MAIN LOCAL_FILE target/classes/downloaded/b.onnx");
  }

  @Test
  void tells_the_model_from_the_cache_of_a_hub_client() throws IOException {
    String snapshot = "cache/models--acme--tiny-7b/snapshots/" + COMMIT + "/";
    file(snapshot + "model.safetensors", safetensors());
    file("cache/models--acme--x..y/snapshots/" + COMMIT + "/m.safetensors", safetensors());

    assertThat(detect(Projects.at(root)).sightings())
        .extracting(it -> it.ref().name(), Sighting::identity)
        .containsExactlyInAnyOrder(
            tuple("acme/tiny-7b", Confidence.MEDIUM),
            tuple(
                "cache/models--acme--x..y/snapshots/" + COMMIT + "/m.safetensors",
                Confidence.HIGH));
    assertThat(detect(Projects.at(root)).sightings().get(0).ref())
        .isInstanceOfSatisfying(
            ModelRef.Hub.class, it -> assertThat(it.key().revision()).contains(COMMIT));
  }

  private static byte[] safetensors() {
    return new byte[] {2, 0, 0, 0, 0, 0, 0, 0, '{', '}'};
  }

  @Test
  void tells_the_model_from_its_header() throws IOException {
    file("a.gguf", repository("https://huggingface.co/acme/tiny"));
    file("b.gguf", repository("https://huggingface.co/acme"));
    file("c.gguf", repository("https://github.com/acme/tiny"));

    assertThat(found())
        .containsExactly(
            "DEPLOYMENT HUB acme/tiny",
            "DEPLOYMENT LOCAL_FILE b.gguf",
            "DEPLOYMENT LOCAL_FILE c.gguf");
  }

  private static byte[] repository(String url) {
    return GgufFile.littleEndian().text("general.repo_url", url).bytes();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bert-base", "./acme/tiny", "/data/tiny", "models/tiny", "a/b/c", "a b/c"})
  void takes_no_folder_of_a_machine_for_a_model_of_the_hub(String origin) throws IOException {
    file("a/model.safetensors", safetensors());
    file("a/config.json", "{\"_name_or_path\": \"acme/tiny\"}");
    file("b/model.safetensors", safetensors());
    file("b/config.json", "{\"_name_or_path\": \"" + origin + "\"}");

    assertThat(found())
        .containsExactly("DEPLOYMENT HUB acme/tiny", "DEPLOYMENT LOCAL_FILE b/model.safetensors");
  }

  @Test
  void does_not_take_an_adapter_for_its_base() throws IOException {
    file("adapter_model.safetensors", safetensors());
    file("config.json", "{\"_name_or_path\": \"acme/base\"}");
    file("adapter_config.json", "{\"base_model_name_or_path\": \"acme/base\"}");

    assertThat(found()).containsExactly("DEPLOYMENT LOCAL_FILE adapter_model.safetensors");
  }

  @Test
  void finds_weights_in_libraries_and_says_how_they_came_in() throws IOException {
    Library models = library("models", ZipFiles.with("m/a.onnx", ONNX));

    Sighting sighting = detect(with(models)).sightings().get(0);

    assertThat(sighting.ref()).isEqualTo(new ModelRef.LocalFile("com.acme:models:2.0!/m/a.onnx"));
    assertThat(sighting.evidence().location()).isEqualTo(Location.of("pom.xml"));
    assertThat(sighting.evidence().excerpt())
        .startsWith("com.acme:starter:1.0 -> com.acme:models:2.0!/m/a.onnx (onnx, ");
    assertThat(sighting.file().orElseThrow().path()).contains("com.acme:models:2.0!/m/a.onnx");
  }

  @Test
  void shows_the_model_of_a_part_of_a_library_that_nobody_uses_as_such() throws IOException {
    Path jar = ZipFiles.with("opennlp/a.onnx", ONNX).write(repository.resolve("core.jar"));
    Library library = library("dev.langchain4j", "langchain4j", Optional.of(jar));

    assertThat(detect(with(library)).sightings())
        .singleElement()
        .extracting(it -> it.evidence().inactiveBecause())
        .isEqualTo(Optional.of("no class of the project uses DocumentBySentenceSplitter"));
    for (String splitter : List.of("DocumentBySentenceSplitter", "DocumentSplitters")) {
      assertThat(detect(using(splitter, library)).sightings())
          .singleElement()
          .matches(it -> it.evidence().isActive());
    }
  }

  @Test
  void a_library_that_uses_a_part_of_another_one_makes_its_model_count() throws IOException {
    Path jar = ZipFiles.with("opennlp/a.onnx", ONNX).write(repository.resolve("core.jar"));
    Library core = library("dev.langchain4j", "langchain4j", Optional.of(jar));
    Library user = library("dev.langchain4j", "langchain4j-easy-rag", Optional.empty());

    assertThat(detect(with(core, user)).sightings())
        .singleElement()
        .matches(it -> it.evidence().isActive());
  }

  private static Library library(String groupId, String artifactId, Optional<Path> file) {
    return new Library(groupId, artifactId, "1.6.0", Optional.empty(), file, Scope.MAIN, List.of());
  }

  private ProjectInputs using(String simpleName, Library library) throws IOException {
    String splitter = "dev/langchain4j/data/document/splitter/" + simpleName;
    var writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "acme/Own", null, splitter, null);
    Path classes = Files.createDirectories(root.resolve("target/classes"));
    Files.write(classes.resolve("Own.class"), writer.toByteArray());
    var own = new ClassRoot(classes, Scope.MAIN, List.of());
    return Projects.with(
        Projects.at(root), new CompiledCode(List.of(own), Optional.of(List.of(library))));
  }

  @Test
  void shortens_a_long_way_to_a_library_in_the_middle() throws IOException {
    Path jar = ZipFiles.with("m/a.onnx", ONNX).write(repository.resolve("x.jar"));
    List<String> trail =
        Stream.concat(
                Stream.iterate(1, i -> i < 9, i -> i + 1)
                    .map(i -> "com.acme.deep:part-" + i + ":1"),
                Stream.of("com.acme:models:2.0"))
            .toList();
    var library =
        new Library(
            "com.acme", "models", "2.0", Optional.empty(), Optional.of(jar), Scope.MAIN, trail);

    assertThat(detect(with(library)).sightings().get(0).evidence().excerpt())
        .startsWith("com.acme.deep:part-1:1 -> … -> com.acme:models:2.0!/m/a.onnx (onnx, ");
  }

  @Test
  void identifies_known_weights_in_a_library() throws IOException {
    Library spring = library("transformers", ZipFiles.with("onnx/x/model.onnx", POINTER));

    assertThat(detect(with(spring)).sightings())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.ref().name()).isEqualTo("sentence-transformers/all-MiniLM-L6-v2");
              assertThat(it.identity()).isEqualTo(Confidence.HIGH);
              assertThat(it.evidence().role()).contains(ModelRole.EMBEDDING);
              assertThat(it.file().orElseThrow().format()).isEqualTo("git-lfs-pointer");
            });
  }

  @Test
  void looks_into_folders_of_classes_and_artifacts_that_are_no_jars() throws IOException {
    Files.createDirectories(repository.resolve("classes/m"));
    Files.write(repository.resolve("classes/m/a.onnx"), ONNX);
    Files.write(repository.resolve("tiny-2.0.onnx"), ONNX);

    assertThat(
            found(
                with(
                    library("sibling", Scope.MAIN, repository.resolve("classes")),
                    library("tiny", Scope.TEST, repository.resolve("tiny-2.0.onnx")))))
        .containsExactly(
            "MAIN LOCAL_FILE com.acme:sibling:2.0!/m/a.onnx",
            "TEST LOCAL_FILE com.acme:tiny:2.0!/tiny-2.0.onnx");
  }

  @Test
  void says_that_a_library_cannot_be_read_unless_only_tests_use_it() throws IOException {
    Path broken = Files.writeString(repository.resolve("broken.jar"), "no jar");

    List<Problem> problems = detect(with(library("broken", Scope.MAIN, broken))).problems();

    assertThat(problems)
        .extracting(Problem::message)
        .containsExactly("Cannot read 'com.acme:broken:2.0': it is no zip archive.");
    assertThat(detect(with(library("broken", Scope.TEST, broken))).problems()).isEmpty();
  }

  @Test
  void takes_weights_for_evidence_of_what_the_coordinates_of_a_library_have_told()
      throws IOException {
    Library models = library("models", ZipFiles.with("a.onnx", ONNX));
    Library other = library("other", ZipFiles.with("a.onnx", ONNX));
    Library pointed = library("pointed", ZipFiles.with("a.onnx", POINTER));
    List<Sighting> earlier = List.of(told(models), told(pointed));

    try (var project = new Project(with(models, other, pointed))) {
      Detections detections = detector.detect(project, earlier);

      assertThat(shown(detections))
          .containsExactly(
              "MAIN UNRESOLVED models",
              "MAIN LOCAL_FILE com.acme:other:2.0!/a.onnx",
              "MAIN HUB sentence-transformers/all-MiniLM-L6-v2");
      assertThat(detections.sightings().get(0).file().orElseThrow().metadata())
          .containsEntry("license", "mit");
    }
  }

  private static Sighting told(Library library) {
    var evidence =
        new Evidence(
            "artifacts",
            Location.of("pom.xml", 7),
            String.join(" -> ", library.trail()),
            Scope.MAIN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Confidence.HIGH);
    var ref = new ModelRef.Unresolved("acme", "models", "it has no id");
    return new Sighting(ref, Confidence.HIGH, evidence, false, Optional.empty());
  }

  @Test
  void remembers_what_is_in_a_jar_and_notices_that_it_has_changed() throws IOException {
    Library models = library("models", ZipFiles.with("a.onnx", ONNX));
    var cache = new ScanCache(root.resolve("target/cache"), "1", LocalDate.of(2026, 11, 22));
    ProjectInputs inputs = Projects.with(with(models), DiscoveryChoice.ALL.remembering(cache));
    Detections cold = detect(inputs);

    Detections warm = detect(inputs);
    library("models", ZipFiles.with("other.onnx", ONNX).and("more.txt", "x"));

    assertThat(cache.folder()).isNotEmptyDirectory();
    assertThat(warm).isEqualTo(cold);
    assertThat(found(inputs)).containsExactly("MAIN LOCAL_FILE com.acme:models:2.0!/other.onnx");
  }

  @Test
  void takes_the_whole_module_for_resources_when_the_pom_says_so() throws IOException {
    file("models/a.onnx", ONNX);
    ProjectInputs inputs = Projects.at(root);
    List<ResourceRoot> whole = List.of(new ResourceRoot(root, Scope.MAIN));
    var wide =
        new ProjectInputs(
            inputs.root(),
            inputs.module(),
            inputs.declared(),
            whole,
            inputs.code(),
            inputs.buildProperties(),
            inputs.environment(),
            inputs.choice());

    assertThat(found(wide)).containsExactly("MAIN LOCAL_FILE models/a.onnx");
  }

  @Test
  void finds_nothing_where_there_is_nothing() {
    assertThat(found()).isEmpty();
    assertThat(found(Projects.at(root.resolve("missing")))).isEmpty();
  }
}
