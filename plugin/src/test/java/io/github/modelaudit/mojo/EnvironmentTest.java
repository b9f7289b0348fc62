package io.github.modelaudit.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
  private static final Path HOME = Path.of("/home/someone");

  private static Environment of(String name, String value) {
    return new Environment(Map.of(name, value), HOME);
  }

  @Test
  void reads_the_endpoint_without_slashes_at_its_end() {
    assertThat(of("HF_ENDPOINT", " https://hub.example/path// ").endpoint())
        .hasValue("https://hub.example/path");
    assertThat(of("HF_ENDPOINT", " ").endpoint()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "ON", "yes", "True", "TRUE"})
  void is_offline_by_the_words_that_the_hubs_clients_take_for_true(String word) {
    assertThat(of("HF_HUB_OFFLINE", word).isOffline()).isTrue();
    assertThat(of("TRANSFORMERS_OFFLINE", word).isOffline()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "no", "false", "2"})
  void is_online_by_every_other_word(String word) {
    assertThat(of("HF_HUB_OFFLINE", word).isOffline()).isFalse();
  }

  @Test
  void reads_the_token_from_the_newer_variable_first() {
    var both = Map.of("HF_TOKEN", "new", "HUGGING_FACE_HUB_TOKEN", "old");

    assertThat(new Environment(both, HOME).token()).hasValue("new");
    assertThat(of("HUGGING_FACE_HUB_TOKEN", "old").token()).hasValue("old");
  }

  @Test
  void finds_the_token_file_and_the_caches() {
    var plain = new Environment(Map.of(), HOME);

    assertThat(plain.tokenFile()).isEqualTo(HOME.resolve(".cache/huggingface/token"));
    assertThat(plain.hubCache()).isEqualTo(HOME.resolve(".cache/huggingface/hub"));
    assertThat(plain.userCache()).isEqualTo(HOME.resolve(".cache"));
    assertThat(of("XDG_CACHE_HOME", "/c").tokenFile()).isEqualTo(Path.of("/c/huggingface/token"));
    assertThat(of("HF_HOME", "~/hf").tokenFile()).isEqualTo(HOME.resolve("hf/token"));
    assertThat(of("HF_HOME", "/hf").hubCache()).isEqualTo(Path.of("/hf/hub"));
    assertThat(of("HF_TOKEN_PATH", "~").tokenFile()).isEqualTo(HOME);
    assertThat(of("HF_HUB_CACHE", "/h").hubCache()).isEqualTo(Path.of("/h"));
  }
}
