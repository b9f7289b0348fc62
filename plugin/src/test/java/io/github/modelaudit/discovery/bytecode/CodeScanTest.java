package io.github.modelaudit.discovery.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modelaudit.discovery.classpath.ClassPath;
import io.github.modelaudit.discovery.classpath.OwnClasses;
import io.github.modelaudit.discovery.project.ClassRoot;
import io.github.modelaudit.domain.Scope;
import io.github.modelaudit.knowledge.DetectionFacts;
import io.github.modelaudit.knowledge.KnowledgeException;
import io.github.modelaudit.knowledge.KnowledgeLoader;
import io.github.modelaudit.testing.CompiledProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class CodeScanTest {
  private static final String SOURCE =
      """
      package acme;
      import dev.langchain4j.model.ollama.OllamaChatModel;
      class App {
        private String field = "gemma2";
        Object model(boolean small, String name) {
          String base = small ? "llama3.2" : field;
          for (int i = 0; i < 3; i++) {
            base = base + name;
          }
          return OllamaChatModel.builder().modelName(base).build();
        }
        Object other() { return model(true, String.format("%s-%d", "x", 3)); }
      }
      """;
  private static final byte[] CLASS = compiled();
  private static final DetectionFacts FACTS = facts();

  @TempDir private Path folder;

  private static byte[] compiled() {
    try {
      Path folder = Files.createTempDirectory("fuzz");
      CompiledProject.compileLibraries(folder.resolve("libraries"));
      CompiledProject.at(folder.resolve("app"), folder.resolve("libraries"))
          .with("acme/App.java", SOURCE)
          .compile();
      return Files.readAllBytes(folder.resolve("app/target/classes/acme/App.class"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DetectionFacts facts() {
    try {
      return new KnowledgeLoader().bundled().detection();
    } catch (KnowledgeException e) {
      throw new AssertionError(e);
    }
  }

  private static CodeScan.Result scan(Path folder, byte[] bytes) throws IOException {
    Path file = folder.resolve("acme/App.class");
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    ClassRoot root = new ClassRoot(folder, Scope.MAIN, List.of());
    try (var libraries = new ClassPath(List.of())) {
      return CodeScan.of(OwnClasses.below(List.of(root)), libraries, FACTS);
    }
  }

  @Test
  void bounds_what_a_loop_may_put_together() throws Exception {
    assertThat(scan(folder, CLASS).sites()).isNotEmpty();
  }

  @Property(tries = 300)
  void reads_any_bytes_without_failing(
      @ForAll @Size(max = 12) List<@IntRange(max = 1_000_000) Integer> places,
      @ForAll byte value,
      @ForAll @IntRange(max = 2_000) int cut)
      throws IOException {
    byte[] bytes = CLASS.clone();
    for (int place : places) {
      bytes[8 + place % (bytes.length - 8)] = (byte) (value + place);
    }
    int length = cut % 10 == 0 ? Math.max(1, bytes.length - cut) : bytes.length;
    Path own = Files.createTempDirectory("fuzz");

    CodeScan.Result result = scan(own, java.util.Arrays.copyOf(bytes, length));

    assertThat(result.sites()).allSatisfy(it -> assertThat(it.values()).isNotEmpty());
  }

  @Test
  void does_not_follow_a_method_that_asks_for_too_much_memory() throws Exception {
    CodeScan.Result result = scan(folder, withManyVariables());

    assertThat(result.sites()).isEmpty();
    assertThat(result.unreadable()).hasSize(1);
  }

  private static byte[] withManyVariables() {
    var writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "acme/App", null, "java/lang/Object", null);
    MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "m", "()V", null, null);
    method.visitCode();
    for (int i = 0; i < 2_000; i++) {
      method.visitLabel(new Label());
      method.visitInsn(Opcodes.NOP);
    }
    method.visitInsn(Opcodes.ACONST_NULL);
    method.visitLdcInsn("gpt-4o");
    method.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        "dev/langchain4j/model/openai/OpenAiChatModel$OpenAiChatModelBuilder",
        "modelName",
        "(Ljava/lang/String;)Ldev/langchain4j/model/openai/OpenAiChatModel$OpenAiChatModelBuilder;",
        false);
    method.visitInsn(Opcodes.POP);
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(10, 65_000);
    method.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
