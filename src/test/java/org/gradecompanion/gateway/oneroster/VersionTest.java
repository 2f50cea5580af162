package org.gradecompanion.gateway.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
  private static String url(Version version, String root, String... segments) {
    return version.url(version.root(HttpUrl.get(root)), List.of(segments)).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "classes/c1, rostering",
    "classes/c1/students, rostering",
    "academicSessions, rostering",
    "classes/results, rostering",
    "classes/c1/categories, gradebook",
    "classes/c1/lineItems/li1/results, gradebook",
    "lineItems/li1, gradebook"
  })
  void address_ofTheSecondVersion_isBelowItsService(String path, String service) {
    assertThat(url(Version.V1_2, "https://sis.example.org/ims/oneroster", path.split("/")))
        .isEqualTo("https://sis.example.org/ims/oneroster/" + service + "/v1p2/" + path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://sis.example.org/ims/oneroster",
        "https://sis.example.org/ims/oneroster/",
        "https://sis.example.org/ims/oneroster/rostering/v1p2",
        "https://sis.example.org/ims/oneroster/rostering/v1p2/",
        "https://sis.example.org/ims/oneroster/gradebook/v1p2"
      })
  void baseOfOneService_standsForBoth(String root) {
    assertThat(url(Version.V1_2, root, "classes"))
        .isEqualTo("https://sis.example.org/ims/oneroster/rostering/v1p2/classes");
    assertThat(url(Version.V1_2, root, "results"))
        .isEqualTo("https://sis.example.org/ims/oneroster/gradebook/v1p2/results");
  }

  @Test
  void address_ofTheFirstVersion_isBelowItsBase() {
    assertThat(url(Version.V1_1, "https://sis.example.org/ims/oneroster/v1p1/", "results", "a b"))
        .isEqualTo("https://sis.example.org/ims/oneroster/v1p1/results/a%20b");
  }

  @Test
  void scopes_areThoseOfTheVersion() {
    assertThat(Version.V1_1.scopes().split(" "))
        .contains("https://purl.imsglobal.org/spec/or/v1p1/scope/gradebook.createput")
        .allMatch(scope -> scope.contains("/v1p1/"));
    assertThat(Version.V1_2.scopes().split(" "))
        .contains(
            "https://purl.imsglobal.org/spec/or/v1p2/scope/gradebook.createput",
            "https://purl.imsglobal.org/spec/or/v1p2/scope/gradebook.createpost")
        .allMatch(scope -> scope.contains("/v1p2/"));
  }
}
