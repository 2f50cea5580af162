package org.gradecompanion.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.cli.Place;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.practice.PracticeDistrict;

/** A data folder and the district it is connected to, in words that can be handed to a process. */
record ConnectedSchool(
    Path folder,
    GatewayKind kind,
    String url,
    String tokenUrl,
    String client,
    String secret,
    String teacher) {
  static ConnectedSchool of(Path folder, GatewayKind kind, PracticeDistrict district) {
    return new ConnectedSchool(
        folder,
        kind,
        district.gateways().get(kind.code()),
        district.tokenUrl(),
        district.clientId(),
        district.clientSecret(),
        district.teacherEmails().get(0));
  }

  static ConnectedSchool of(String[] words, int from) {
    return new ConnectedSchool(
        Path.of(words[from]),
        GatewayKind.byCode(words[from + 1]).orElseThrow(),
        words[from + 2],
        words[from + 3],
        words[from + 4],
        words[from + 5],
        words[from + 6]);
  }

  List<String> words() {
    return List.of(folder.toString(), kind.code(), url, tokenUrl, client, secret, teacher);
  }

  Path data() {
    return folder.resolve("data");
  }

  /**
   * Opens the program. As a person would, connects it when it has no connection, and reads
   * everything when it asks for that.
   */
  Core open() {
    Place place =
        new Place(Optional.of(data()), Optional.of(folder.resolve("settings")), Optional.empty());
    Core core = Core.open(place, Clock.systemUTC(), () -> {});
    if (core.connections().current().join().isEmpty()) {
      Connection connection =
          new Connection(
              kind, URI.create(url), URI.create(tokenUrl), client, teacher, ZoneOffset.UTC, false);
      core.connections().save(connection, secret.toCharArray()).join();
    }
    if (core.recovery().pullNeeded() || core.gradebooks().sections().join().isEmpty()) {
      core.engine().pull().join();
    }
    return core;
  }
}
