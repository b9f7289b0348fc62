package io.github.modelaudit.licensing.text;

import io.github.modelaudit.domain.text.TextMatch.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * License texts with what they are: those of the SPDX list, taken from the library of the SPDX
 * project, and variations of them made here as publishers make them.
 */
final class LabelledTexts {
  private static final List<String> STANDARD =
      List.of(
          "MIT",
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "ISC",
          "Zlib",
          "Unlicense",
          "CC0-1.0",
          "CC-BY-4.0",
          "CC-BY-SA-4.0",
          "CC-BY-NC-4.0",
          "CC-BY-NC-SA-4.0",
          "CC-BY-ND-4.0",
          "GPL-3.0-only",
          "LGPL-2.1-only",
          "AGPL-3.0-only",
          "MPL-2.0",
          "EPL-2.0",
          "OpenMDW-1.0",
          "BSL-1.0",
          "AFL-3.0",
          "CDLA-Permissive-2.0");

  private static final String USERS =
      """
      Our only change is that, if the Software (or any derivative works thereof) is used for any of
      your commercial products or services that have more than 100 million monthly active users, or
      more than 20 million US dollars in monthly revenue, you shall prominently display "Acme" on the
      user interface of such product or service.
      """;

  private static final String NO_SALE =
      """
      The grant of rights under this license does not include, and the license does not grant to you,
      the right to sell the software. To sell means to practice any of the rights granted to you to
      provide a product or service for a fee whose value derives from the software.
      """;

  private static final String POLICY =
      """
      Acceptable use. You agree not to use the model, or allow others to use it, for military purposes,
      for surveillance, or to exploit or harm minors. These restrictions must be passed on to everybody
      who receives the model from you.
      """;

  private static final String FILLER =
      """
      This agreement sets out what you may do with the materials. By using or distributing any part of
      the materials you accept it. You are granted a limited licence to use, reproduce and distribute
      the materials and works derived from them, as long as a copy of this agreement goes with them.
      The materials come as they are, and nobody is liable for what comes of their use. If you sue over
      them, your rights end. This agreement is governed by the laws of the place of the licensor, and
      its courts decide. Whoever receives the materials from you receives them under this agreement.
      """;

  private LabelledTexts() {}

  /**
   * A text with what it is.
   *
   * @param license the license that it is, or is made from; empty for one that nobody knows
   * @param form absent for a text that nobody knows
   */
  record Labelled(String name, String license, Optional<Form> form, String text) {}

  static List<Labelled> all() {
    List<Labelled> all = new ArrayList<>();
    for (String id : STANDARD) {
      String text = SpdxTexts.of(id);
      all.add(standard(id + ", as listed", id, text));
      all.add(standard(id + ", set anew", id, "# Model Acme\n\n" + setAnew(text)));
      all.add(added(id + ", no commercial use", id, text + "\nNon-commercial use only.\n"));
    }
    for (String id : List.of("MIT", "Apache-2.0", "BSD-3-Clause")) {
      String text = SpdxTexts.of(id);
      all.add(added(id + ", users and revenue", id, text + "\n" + USERS));
      all.add(added(id + ", no sale", id, NO_SALE + "\n" + text));
      all.add(added(id + ", use policy", id, text + "\n" + POLICY));
      all.add(changed(id + ", a word turned", id, text.replaceFirst("without|WITHOUT", "with")));
      all.add(changed(id + ", a part cut", id, cut(text)));
    }
    all.addAll(titled());
    all.add(unknown("a text of its own", FILLER + USERS));
    all.add(unknown("only names a license", "Acme is licensed under the Apache License 2.0.\n"));
    all.add(unknown("a use policy", POLICY + POLICY + FILLER));
    return all;
  }

  private static List<Labelled> titled() {
    return List.of(
        titled("llama3.1", "LLAMA 3.1 COMMUNITY LICENSE AGREEMENT"),
        titled("llama3.3", "**Llama 3.3 Community License Agreement**"),
        titled("llama3", "META LLAMA 3 COMMUNITY LICENSE AGREEMENT"),
        titled("gemma", "Gemma Terms of Use"),
        titled("qwen", "Qwen LICENSE AGREEMENT"),
        titled("tongyi-qianwen-2023", "Tongyi Qianwen LICENSE AGREEMENT"),
        titled("creativeml-openrail-m", "CreativeML Open RAIL-M"),
        titled("deepseek-license", "DEEPSEEK LICENSE AGREEMENT"),
        titled("stabilityai-community", "STABILITY AI COMMUNITY LICENSE AGREEMENT"),
        titled("nvidia-open-model", "NVIDIA Open Model License Agreement"));
  }

  private static Labelled standard(String name, String id, String text) {
    return new Labelled(name, id, Optional.of(Form.STANDARD), text);
  }

  private static Labelled added(String name, String id, String text) {
    return new Labelled(name, id, Optional.of(Form.WITH_ADDITIONS), text);
  }

  private static Labelled changed(String name, String id, String text) {
    return new Labelled(name, id, Optional.of(Form.CHANGED), text);
  }

  private static Labelled titled(String id, String title) {
    return new Labelled(
        id + ", by its title", id, Optional.of(Form.TITLED), title + "\n\n" + FILLER);
  }

  private static Labelled unknown(String name, String text) {
    return new Labelled(name, "", Optional.empty(), text);
  }

  /** Other lines, quotes and signs, as after a way through a word processor. */
  private static String setAnew(String text) {
    return text.replaceAll("(?<!\n)\n(?!\n)", " ")
        .replace("\"", "“")
        .replace("'", "’")
        .replaceAll("(?m)^\\s+", "  > ")
        .replace("license", "licence");
  }

  private static String cut(String text) {
    int middle = text.length() / 2;
    return text.substring(0, middle) + text.substring(middle + text.length() / 10);
  }
}
