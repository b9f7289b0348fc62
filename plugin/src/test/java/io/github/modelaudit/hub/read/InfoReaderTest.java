package io.github.modelaudit.hub.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.modelaudit.domain.RepoId;
import io.github.modelaudit.domain.hub.BaseModelClaim;
import io.github.modelaudit.domain.hub.Card;
import io.github.modelaudit.domain.hub.CardMetadata;
import io.github.modelaudit.domain.hub.Gate;
import io.github.modelaudit.domain.hub.GateTerms;
import io.github.modelaudit.domain.hub.HubRecord;
import io.github.modelaudit.domain.hub.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from answers whose fields have any type that was ever seen, and some more. */
class InfoReaderTest {
  private static final RepoId ASKED = RepoId.model("org/name");

  private final InfoReader reader = new InfoReader();
  private final InfoDigest digest = new InfoDigest();

  private HubRecord read(String fields) {
    try {
      var info = reader.parse("{\"id\":\"org/name\"," + fields.replace('\'', '"') + "}");
      return reader.read(ASKED, digest.of(info), CardFound.NONE);
    } catch (UnreadableException e) {
      throw new AssertionError(e);
    }
  }

  private CardMetadata card(String keys) {
    return ((Card.Read) read("'cardData':{" + keys + "}").card()).metadata();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "false       | NONE",
        "'auto'      | AUTO",
        "'manual'    | MANUAL",
        "true        | MANUAL",
        "'false'     | NONE",
        "'something' | MANUAL",
        "null        | UNKNOWN",
        "''          | UNKNOWN",
        "[]          | UNKNOWN",
        "1           | UNKNOWN"
      },
      quoteCharacter = '`')
  void reads_a_gate_of_any_type(String json, Gate gate) {
    assertThat(read("'gated':" + json).state().gate()).isEqualTo(gate);
  }

  @Test
  void does_not_know_a_gate_that_is_left_out() {
    assertThat(read("'sha':null").state().gate()).isEqualTo(Gate.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'mit'           | mit",
        "' MIT '         | MIT",
        "['mit']         | mit",
        "['mit','gpl']   | mit,gpl",
        "['mit','mit']   | mit",
        "['mit',null,''] | mit",
        "3.0             | 3.0",
        "null            | ``",
        "''              | ``",
        "[]              | ``",
        "{'id':'mit'}    | `{\"id\":\"mit\"}`",
        "['mit',{'a':1}] | `mit,{\"a\":1}`",
        "'license'       | ``"
      },
      quoteCharacter = '`')
  void reads_a_license_of_any_type(String json, String licenses) {
    assertThat(String.join(",", card("'license':" + json).licenses())).isEqualTo(licenses);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'license':3.0",
        "'license':null",
        "'license':''",
        "'license':[]",
        "'license':{'id':'mit'}",
        "'license':'license'",
        "'licence':'license'",
        "'licence':'mit'",
        "'licenses':['mit']"
      })
  void calls_a_license_odd_that_is_no_text_or_in_the_wrong_place(String keys) {
    assertThat(card(keys).oddities()).singleElement().asString().endsWith(".");
  }

  @Test
  void finds_nothing_odd_in_a_list_of_texts() {
    assertThat(card("'license':['mit']").oddities()).isEmpty();
  }

  @Test
  void takes_no_misspelled_key_for_a_license() {
    assertThat(card("'licence':'mit'").licenses()).isEmpty();
  }

  @Test
  void reads_the_name_and_link_of_another_license() {
    CardMetadata card =
        card("'license':'other','license_name':'own-terms','license_link':'LICENSE.md'");

    assertThat(card.licenseName()).hasValue("own-terms");
    assertThat(card.licenseLink()).hasValue("LICENSE.md");
  }

  @Test
  void reads_a_name_that_is_null_as_none() {
    assertThat(card("'license':'mit','license_name':null").licenseName()).isEmpty();
  }

  @Test
  void reads_the_terms_of_a_gate_from_a_mapping_and_from_a_list() {
    GateTerms mapping =
        card("'extra_gated_prompt':'No.','extra_gated_fields':{'Name':'text','I agree':'checkbox'}")
            .gateTerms();
    GateTerms list =
        card("'extra_gated_fields':[{'Name':'text'},{'I agree':'checkbox'}]").gateTerms();

    assertThat(mapping.prompt()).hasValue("No.");
    assertThat(mapping.fields()).containsExactly("Name", "I agree");
    assertThat(list.fields()).containsExactly("Name", "I agree");
  }

  @Test
  void reads_that_users_in_the_european_union_are_barred() {
    assertThat(card("'extra_gated_eu_disallowed':true").gateTerms().isBarredInEu()).isTrue();
    assertThat(card("'extra_gated_eu_disallowed':false").gateTerms().isBarredInEu()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'org/base'                                    | org/base",
        "['org/base']                                  | org/base",
        "['org/a','org/b']                             | org/a,org/b",
        "[{'id':'org/base'}]                           | org/base",
        "{'name':'org/base'}                           | org/base",
        "'https://huggingface.co/org/base'             | org/base",
        "'https://huggingface.co/org/base/tree/main'   | org/base",
        "'https://hf.co/org/base?x=y'                  | org/base",
        "'ssh://git@hf.co/org/base.git'                | org/base",
        "'hf://org/base@main'                          | org/base",
        "'https://example.org/org/base'                | https://example.org/org/base",
        "'/home/ann/base'                              | /home/ann/base",
        "''                                            | ``",
        "null                                          | ``",
        "[]                                            | ``",
        "7                                             | 7",
        "{}                                            | ``"
      },
      quoteCharacter = '`')
  void reads_a_base_model_of_any_type(String json, String ids) {
    assertThat(read("'cardData':{'base_model':" + json + "}").bases())
        .extracting(BaseModelClaim::id)
        .isEqualTo(ids.isEmpty() ? java.util.List.of() : java.util.List.of(ids.split(",", -1)));
  }

  @Test
  void reads_both_forms_of_tags() {
    HubRecord facts = read("'tags':['base_model:org/a','base_model:quantized:org/a','x']");

    assertThat(facts.bases())
        .containsExactly(
            new BaseModelClaim("org/a", Relation.QUANTIZED, java.util.List.of("tags")));
  }

  @Test
  void prefers_what_a_card_says_of_a_relation_that_the_hub_does_not_have() {
    HubRecord facts =
        read(
            "'baseModels':{'relation':'finetune','models':[{'id':'org/a'}]},"
                + "'cardData':{'base_model':'org/a','base_model_relation':'distilled'}");

    assertThat(facts.bases())
        .extracting(BaseModelClaim::relation)
        .containsExactly(Relation.DISTILLED);
  }

  @Test
  void reads_what_the_hub_resolved() {
    HubRecord facts =
        read(
            "'baseModels':{'relation':'merge','models':[{'_id':'1','id':'org/a'},{'id':'org/b'}]}");

    assertThat(facts.bases()).extracting(BaseModelClaim::relation).containsOnly(Relation.MERGE);
    assertThat(facts.bases()).extracting(BaseModelClaim::id).containsExactly("org/a", "org/b");
  }

  @Test
  void reads_a_list_in_place_of_what_the_hub_resolved() {
    assertThat(read("'baseModels':['org/a']").bases())
        .extracting(BaseModelClaim::id)
        .containsExactly("org/a");
  }

  @Test
  void merges_fields_that_name_one_base_in_two_casings() {
    HubRecord facts = read("'tags':['base_model:Org/A'],'cardData':{'base_model':'org/a'}");

    assertThat(facts.bases()).hasSize(1);
    assertThat(facts.bases().get(0).declaredIn()).containsExactly("cardData.base_model", "tags");
  }

  @Test
  void drops_a_path_on_somebody_s_disk_where_something_better_is_named() {
    HubRecord facts =
        read(
            "'tags':['base_model:adapter:/home/ann/a'],'cardData':{'base_model':'org/a'},"
                + "'config':{'peft':{'base_model_name_or_path':'C:\\\\models\\\\a'}}");

    assertThat(facts.bases()).extracting(BaseModelClaim::id).containsExactly("org/a");
  }

  @Test
  void reads_the_base_that_an_adapter_s_configuration_names() {
    HubRecord facts = read("'config':{'peft':{'base_model_name_or_path':'org/a'}}");

    assertThat(facts.bases())
        .containsExactly(
            new BaseModelClaim("org/a", Relation.ADAPTER, java.util.List.of("config.peft")));
  }

  @Test
  void reads_sizes_and_hashes_of_files() {
    HubRecord facts =
        read(
            "'siblings':[{'rfilename':'a','size':3,'lfs':{'sha256':'"
                + "AB".repeat(32)
                + "'}},{'rfilename':'b'},{'no':'name'},7]");

    assertThat(facts.files()).hasSize(2);
    assertThat(facts.files().get(0).sha256()).hasValue("ab".repeat(32));
    assertThat(facts.files().get(0).size()).hasValue(3);
  }

  @Test
  void reads_the_blob_of_files_in_git_and_of_no_pointer() {
    String blob = "'blobId':'" + "AB".repeat(20) + "'";
    HubRecord facts =
        read(
            "'siblings':[{'rfilename':'a',"
                + blob
                + "},{'rfilename':'b','lfs':{},"
                + blob
                + "},{'rfilename':'c','xetHash':'x',"
                + blob
                + "},{'rfilename':'d','blobId':'main'}]");

    assertThat(facts.files())
        .extracting(file -> file.blob().orElse(""))
        .containsExactly("ab".repeat(20), "", "", "");
  }

  @Test
  void reads_the_size_of_a_model_from_either_format() {
    assertThat(read("'safetensors':{'total':5,'parameters':{}}").shape().parameters()).hasValue(5);
    assertThat(read("'gguf':{'total':6}").shape().parameters()).hasValue(6);
    assertThat(read("'safetensors':'none'").shape().parameters()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'config':[]",
        "'config':null",
        "'tags':'one'",
        "'tags':[1,null,{}]",
        "'siblings':{}",
        "'siblings':'x'",
        "'cardData':[]",
        "'cardData':'x'",
        "'cardData':{'datasets':{'a':1},'tags':7,'extra_gated_fields':3}",
        "'baseModels':7",
        "'baseModels':{'models':'x'}",
        "'sha':17",
        "'createdAt':'yesterday'",
        "'private':'true','disabled':1",
        "'gguf':[1],'safetensors':[2]"
      })
  void survives_any_type(String fields) {
    assertThat(read(fields).id()).isEqualTo(ASKED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "7", "null", "{", "{}", "{\"error\":\"x\"}", "<html>"})
  void calls_a_body_unreadable_that_describes_no_repository(String body) {
    assertThatThrownBy(() -> reader.parse(body)).isInstanceOf(UnreadableException.class);
  }

  @Test
  void keeps_the_id_asked_for_where_the_answer_has_none() throws UnreadableException {
    var info = reader.parse("{\"sha\":\"" + "a".repeat(40) + "\"}");

    assertThat(reader.read(ASKED, info, CardFound.NONE).id()).isEqualTo(ASKED);
  }
}
