package io.github.modelaudit.hub.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which hosts are reached without the proxy. */
class ProxyChoiceTest {

  @ParameterizedTest
  @CsvSource({
    "localhost,localhost,true",
    "LOCALHOST,localhost,true",
    "*.example.org,hub.example.org,true",
    "*.example.org,example.org,false",
    "10.*,10.1.2.3,true",
    "10.*,110.1.2.3,false",
    "*hub*,my.hub.example.org,true",
    "a*b*c,aXbYc,true",
    "a*a,a,false",
    "*,anything,true",
    "localhost,localhost.example.org,false"
  })
  void stars_stand_for_any_letters(String pattern, String host, boolean isDirect) {
    var choice = new ProxyChoice("proxy", 8080, Optional.empty(), List.of(pattern));

    assertThat(choice.isDirect(host)).isEqualTo(isDirect);
  }

  @Test
  void shows_no_password() {
    assertThat(new ProxyChoice.Credentials("ann", "secret").toString()).doesNotContain("secret");
  }
}
