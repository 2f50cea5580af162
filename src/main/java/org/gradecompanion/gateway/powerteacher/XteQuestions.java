package org.gradecompanion.gateway.powerteacher;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import okhttp3.HttpUrl;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.Json;
import org.gradecompanion.gateway.Reply;
import org.gradecompanion.gateway.doctor.Questions;
import org.gradecompanion.model.GatewayKind;

/** What the doctor asks a PowerSchool server. */
final class XteQuestions implements Questions {
  private static final String COLUMNS = "id,schoolid,name";

  private final Xte xte;
  private final Tables tables;
  private final People people;
  private final LocalDate today;

  XteQuestions(Xte xte, Tables tables, People people, LocalDate today) {
    this.xte = xte;
    this.tables = tables;
    this.people = people;
    this.today = today;
  }

  @Override
  public HttpUrl first() {
    return small(xte.root());
  }

  private static HttpUrl small(HttpUrl root) {
    return root.newBuilder()
        .addPathSegments("ws/schema/table/terms")
        .addQueryParameter("projection", COLUMNS)
        .addQueryParameter("page", "1")
        .addQueryParameter("pagesize", "1")
        .build();
  }

  @Override
  public boolean fits(Reply reply) {
    return reply.success() && Json.parse(reply).filter(XteQuestions::table).isPresent();
  }

  private static boolean table(JsonNode body) {
    return body.isArray() || body.has("record") || body.has("name");
  }

  /** The API is at the root of a district's server, whatever was typed behind it. */
  @Override
  public List<Place> elsewhere() {
    HttpUrl root = xte.root().newBuilder().encodedPath("/").build();
    HttpUrl base = root.newBuilder().addPathSegments("ws/xte").build();
    return List.of(new Place(GatewayKind.POWERTEACHER, base, small(root)));
  }

  @Override
  public int terms() throws GatewayException {
    return tables.where("terms", "lastday=ge=" + today, COLUMNS).size();
  }

  @Override
  public void teacher(String email) throws GatewayException {
    people.teacher(email);
  }
}
