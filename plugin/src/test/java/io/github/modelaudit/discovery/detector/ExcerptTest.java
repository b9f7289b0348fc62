package io.github.modelaudit.discovery.detector;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model: hf_S3cr3tS3cr3tS3cr3t",
        "model=gpt-4o # sk-S3cr3tS3cr3tS3cr3t",
        "Authorization: Bearer S3cr3tS3cr3tS3cr3t",
        "authorization = Basic S3cr3tS3cr3tS3cr3t",
        "spring.ai.openai.api-key=S3cr3tS3cr3t",
        "API_KEY: 'S3cr3t S3cr3t'",
        "apiKey = S3cr3t",
        "db.password: S3cr3t",
        "{\"token\": \"S3cr3t\"}",
        "client-secret=S3cr3t",
        "url=https://user:S3cr3t@host.example/v1",
        "url=https://S3cr3t@host.example/v1",
        "url=https://host.example/v1?token=S3cr3t&x=1",
        "url=https://host.example/v1?sig=S3cr3t",
        "key gsk_S3cr3tS3cr3t",
        "ghp_S3cr3tS3cr3tS3cr3tS3cr3t",
        "xoxb-S3cr3tS3cr3t",
        "eyJhbGciOiJIUzI1S3cr3t.eyJzdWIiOiIxS3cr3t.S3cr3t"
      })
  void takes_secrets_out(String line) {
    assertThat(Excerpt.of(line)).doesNotContain("S3cr3t").contains("***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spring.ai.openai.chat.options.max-tokens=500",
        "spring.ai.embedding.transformer.tokenizer.uri=classpath:tokenizer.json",
        "model: ${MODEL:gpt-4o}",
        "api-key: ${OPENAI_API_KEY}",
        "url=https://host.example/v1?x=1",
        "model: org/sk-learn",
        "model-name=task-secretary"
      })
  void leaves_other_lines_as_they_are(String line) {
    assertThat(Excerpt.of(line)).isEqualTo(line);
  }

  @Test
  void shortens_a_long_line_without_breaking_a_character() {
    String line = "x".repeat(Excerpt.MAX_LENGTH - 2) + "😀 and more";

    assertThat(Excerpt.of(line)).hasSizeLessThanOrEqualTo(Excerpt.MAX_LENGTH).endsWith("x…");
  }

  @Test
  void redacts_before_it_shortens() {
    String line = "x".repeat(Excerpt.MAX_LENGTH - 12) + " token=S3cr3tS3cr3tS3cr3t";

    assertThat(Excerpt.of(line)).doesNotContain("S3c");
  }

  @Property(tries = 500)
  void never_is_too_long_or_of_more_than_one_line(@ForAll String line) {
    assertThat(Excerpt.of(line))
        .hasSizeLessThanOrEqualTo(Excerpt.MAX_LENGTH)
        .doesNotContain("\n", "\r");
  }
}
