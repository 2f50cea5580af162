package org.gradecompanion.app;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.gateway.Addresses;
import org.gradecompanion.gradebook.Await;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Network;
import org.gradecompanion.model.UserError;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.rules.Profiles;
import org.gradecompanion.settings.ConnectionFile;
import org.gradecompanion.settings.DistrictNetwork;
import org.gradecompanion.settings.DistrictSetup;
import org.gradecompanion.settings.SignIn;

/** Hands a district's set-up on, and takes one over. Everything blocks. */
record DistrictOffice(Core core) {
  /** What may be a file's name everywhere. */
  private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} _.-]{0,59}";

  /**
   * What is set up here.
   *
   * @param passphrase seals the client secret into the file; empty leaves it out
   * @param network whether proxy and certificate authority go into it, where they are set here
   * @throws UserError when no district is connected, or its secret is not here
   */
  ConnectionFile export(String district, Optional<char[]> passphrase, boolean network) {
    Connection connection =
        Await.of(core.connections().current())
            .filter(each -> !each.practice())
            .orElseThrow(() -> wrong("error.connection_file.nothing"));
    if (district.isBlank()) {
      throw wrong("error.connection_file.unnamed");
    }
    Profile profile = core.profile().get();
    ConnectionFile file =
        ConnectionFile.of(
            new DistrictSetup(
                district.strip(),
                connection.kind(),
                connection.url(),
                connection.tokenUrl(),
                connection.clientId(),
                connection.zone(),
                connection.dialect(),
                new DistrictSetup.Rules(
                    profile.name(), profile.title(), Profiles.settings(profile)),
                network
                    ? DistrictNetwork.of(core.network().load(), connection)
                    : DistrictNetwork.USUAL));
    if (passphrase.isEmpty()) {
      return file;
    }
    char[] secret =
        core.secretOf(connection).orElseThrow(() -> wrong("error.connection_file.no_secret"));
    return file.sealing(secret, passphrase.get());
  }

  /**
   * Sets everything up as the file says. What could fail is looked at before anything is changed.
   *
   * @throws UserError when something of it cannot be used; then everything is as before
   */
  void open(ConnectionFile file, SignIn who) {
    DistrictSetup setup = file.setup();
    for (URI address : List.of(setup.url(), setup.tokenUrl())) {
      Addresses.secure(address);
    }
    Instant now = core.clock().instant();
    if (setup
        .network()
        .authority()
        .filter(it -> it.getNotAfter().toInstant().isBefore(now))
        .isPresent()) {
      throw wrong("error.connection_file.authority");
    }
    if (!who.email().contains("@")) {
      throw wrong("setup.problem.email");
    }
    if (who.clientId().isBlank() || who.secret().length == 0) {
      throw wrong("error.connection_file.sign_in");
    }
    Profile rules = rules(setup);
    Connection connection =
        new Connection(
            setup.kind(),
            setup.url(),
            setup.tokenUrl(),
            who.clientId().strip(),
            who.email().strip(),
            setup.zone(),
            false,
            setup.dialect());
    Runnable reach = () -> reach(connection, setup.network(), who.secret());
    Await.of(core.engine().together(() -> core.profile().take(rules, reach)));
  }

  private void reach(Connection connection, DistrictNetwork network, char[] secret) {
    Network before = core.network().load();
    core.network().change(usual -> network.over(usual, connection));
    try {
      Await.of(core.connections().save(connection, secret));
    } catch (RuntimeException problem) {
      core.network().change(any -> before);
      throw problem;
    }
  }

  private static Profile rules(DistrictSetup setup) {
    DistrictSetup.Rules rules = setup.rules();
    if (!rules.name().matches(NAME)) {
      throw wrong("error.connection_file.rules");
    }
    return Profiles.of(rules.name(), rules.title(), rules.settings(), setup.district());
  }

  private static UserError wrong(String key) {
    return new UserError(UserError.Kind.WRONG_USE, Message.of(key));
  }
}
