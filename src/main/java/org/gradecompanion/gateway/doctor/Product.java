package org.gradecompanion.gateway.doctor;

import java.util.Optional;
import okhttp3.HttpUrl;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.Reply;
import org.gradecompanion.gateway.SignedHttp;
import org.gradecompanion.gateway.doctor.Questions.Place;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.ProbeStep;
import org.gradecompanion.model.ProbeStep.Mender;

/** Whether the server that was chosen is at the address, and if not, where it or another is. */
final class Product {
  private final Connection connection;
  private final SignedHttp http;
  private final Questions questions;
  private String date = "";

  Product(Connection connection, SignedHttp http, Questions questions) {
    this.connection = connection;
    this.http = http;
    this.questions = questions;
  }

  /** What the server's clock said with its answer; empty when it did not. */
  String date() {
    return date;
  }

  ProbeStep step(String id) {
    String url = connection.url().toString();
    try {
      Reply reply = http.get(questions.first());
      date = reply.header("date").orElse("");
      if (questions.fits(reply)) {
        return Found.ok(id, "setup.doctor.product.ok", kind(connection));
      }
      if (reply.status() == 403) {
        return Found.failed(id, Mender.DISTRICT, "setup.doctor.product.forbidden", url);
      }
      if (reply.status() >= 500) {
        return Found.failed(
            id, Mender.NOBODY, "setup.doctor.product.down", url, Integer.toString(reply.status()));
      }
      return elsewhere().map(place -> found(id, place)).orElseGet(() -> nowhere(id, reply));
    } catch (GatewayException e) {
      return Found.refused(id, "setup.doctor.read.failed", connection.url(), e.reason());
    }
  }

  private ProbeStep nowhere(String id, Reply reply) {
    String url = connection.url().toString();
    boolean page = reply.html() && reply.status() != 404;
    return page
        ? Found.failed(id, Mender.YOU, "setup.doctor.product.page", url)
        : Found.failed(id, Mender.DISTRICT, "setup.doctor.product.nothing", url, kind(connection));
  }

  private ProbeStep found(String id, Place place) {
    String url = connection.url().toString();
    return place.kind() == connection.kind()
        ? Found.failed(
            id,
            Mender.YOU,
            "setup.doctor.product.path",
            url,
            kind(connection),
            place.base().toString())
        : Found.failed(
            id,
            Mender.YOU,
            "setup.doctor.product.version",
            place.base().toString(),
            Message.of("setup.gateway." + place.kind().name()),
            kind(connection));
  }

  private Optional<Place> elsewhere() throws GatewayException {
    for (Place place : questions.elsewhere()) {
      if (answers(place.read())) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  private boolean answers(HttpUrl read) throws GatewayException {
    return questions.fits(http.get(read));
  }

  private static Message kind(Connection connection) {
    return Message.of("setup.gateway." + connection.kind().name());
  }
}
