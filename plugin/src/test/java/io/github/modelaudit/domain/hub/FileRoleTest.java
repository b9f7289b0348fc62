package io.github.modelaudit.domain.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileRoleTest {
  @ParameterizedTest
  @CsvSource({
    "model-00001-of-00002.safetensors, WEIGHTS",
    "onnx/model.ONNX, WEIGHTS",
    "policy.safetensors, WEIGHTS",
    "modeling_acme.py, CODE",
    "config.json, CONFIGURATION",
    "adapter_config.json, CONFIGURATION",
    "unet/config.json, CONFIGURATION",
    "README.md, CARD",
    "LICENSE, LEGAL",
    "LICENCE.txt, LEGAL",
    "License-Acme.pdf, LEGAL",
    "COPYING, LEGAL",
    "NOTICE, LEGAL",
    "original/USE_POLICY.md, LEGAL",
    "tokenizer.json, EVIDENCE",
    ".eval_results/gsm8k.yaml, EVIDENCE",
    "notes.txt, OTHER",
    "license/logo.png, OTHER",
    "readme.md.bak, OTHER"
  })
  void goes_by_the_name(String path, FileRole role) {
    assertThat(FileRole.of(path)).isEqualTo(role);
  }
}
