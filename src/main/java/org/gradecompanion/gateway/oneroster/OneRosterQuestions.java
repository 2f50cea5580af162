package org.gradecompanion.gateway.oneroster;

import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.Json;
import org.gradecompanion.gateway.Reply;
import org.gradecompanion.gateway.doctor.Questions;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.ProbeStep;

/** What the doctor asks a OneRoster server. */
final class OneRosterQuestions implements Questions {
  private static final String SESSIONS = "academicSessions";
  private static final String V1_1 = "v1p1";

  /** OneRoster's own, and that of PowerSchool's Universal Rostering. */
  private static final List<String> USUAL = List.of("ims/oneroster", "api/ims/oneroster");

  private final Api api;
  private final People people;
  private final DialectProbe dialect;

  OneRosterQuestions(Api api, People people, DialectProbe dialect) {
    this.api = api;
    this.people = people;
    this.dialect = dialect;
  }

  @Override
  public HttpUrl first() {
    return one(api.url(SESSIONS));
  }

  @Override
  public boolean fits(Reply reply) {
    return reply.success()
        && Json.parse(reply)
            .filter(body -> body.isArray() || Envelope.list(body, SESSIONS).isPresent())
            .isPresent();
  }

  @Override
  public List<Place> elsewhere() {
    HttpUrl given = api.given();
    boolean second = api.version() == Version.V1_2;
    GatewayKind kind = second ? GatewayKind.ONEROSTER_1_2 : GatewayKind.ONEROSTER_1_1;
    GatewayKind other = second ? GatewayKind.ONEROSTER_1_1 : GatewayKind.ONEROSTER_1_2;
    List<Place> places = new ArrayList<>();
    // What was typed may be an address of the other version.
    places.add(place(other, given));
    for (GatewayKind each : List.of(kind, other)) {
      USUAL.forEach(path -> places.add(place(each, usual(each, path))));
    }
    return places;
  }

  private HttpUrl usual(GatewayKind kind, String path) {
    HttpUrl.Builder base =
        api.given().newBuilder().encodedPath("/").query(null).addPathSegments(path);
    return kind == GatewayKind.ONEROSTER_1_1 ? base.addPathSegment(V1_1).build() : base.build();
  }

  private static Place place(GatewayKind kind, HttpUrl base) {
    Version version = Version.of(kind);
    HttpUrl root = version.root(base);
    return new Place(kind, root, one(version.url(root, List.of(SESSIONS))));
  }

  private static HttpUrl one(HttpUrl collection) {
    return collection.newBuilder().addQueryParameter("limit", "1").build();
  }

  @Override
  public int terms() throws GatewayException {
    return api.all(SESSIONS, SESSIONS).orThrow(api.clock()).size();
  }

  @Override
  public void teacher(String email) throws GatewayException {
    people.teacher(email);
  }

  @Override
  public List<ProbeStep> further(String email) {
    return dialect.run(email);
  }
}
