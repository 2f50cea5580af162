package org.gradecompanion.app;

import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradecompanion.cli.Services;
import org.gradecompanion.gateway.Addresses;
import org.gradecompanion.gradebook.Attention;
import org.gradecompanion.gradebook.Await;
import org.gradecompanion.gradebook.Gradebooks;
import org.gradecompanion.gradebook.Records;
import org.gradecompanion.model.ArchiveScope;
import org.gradecompanion.model.Authority;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Leaving;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Network;
import org.gradecompanion.model.PastSection;
import org.gradecompanion.model.ProxySetting;
import org.gradecompanion.model.PullChoice;
import org.gradecompanion.model.PullOutcome;
import org.gradecompanion.model.PushSchedule;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SyncKey;
import org.gradecompanion.model.UserError;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.settings.AuthorityFile;
import org.gradecompanion.settings.BackupFacts;
import org.gradecompanion.settings.ConnectionFile;
import org.gradecompanion.settings.Retention;
import org.gradecompanion.settings.RetentionPlan;
import org.gradecompanion.settings.SignIn;
import org.gradecompanion.sync.PushSummary;
import org.jspecify.annotations.Nullable;

/** What the command line works on: the core, with an engine that sends only when told to. */
final class CommandServices implements Services {
  private final Core core;

  CommandServices(Core core) {
    this.core = core;
    core.engine().pause();
  }

  @Override
  public List<Message> notices() {
    return core.notices();
  }

  @Override
  public Gradebooks gradebooks() {
    return core.gradebooks();
  }

  @Override
  public Records records() {
    return new Records(core.store());
  }

  @Override
  public Profile profile() {
    return core.profile().get();
  }

  @Override
  public List<Profile> profiles() {
    return core.profile().all();
  }

  @Override
  public void chooseProfile(String name) {
    core.profile().choose(name);
  }

  @Override
  public void takeProfile(Path file) {
    core.profile().take(file);
  }

  @Override
  public PushSchedule schedule() {
    return core.settings().load().schedule();
  }

  @Override
  public void schedule(PushSchedule schedule) {
    core.settings().save(core.settings().load().withSchedule(schedule));
    core.engine().leave(schedule);
  }

  @Override
  public Lock lock() {
    return new Lock(core.lockPhrase().isSet(), core.settings().load().lockMinutes());
  }

  @Override
  public void lockOff() {
    core.lockPhrase().forget();
    core.settings().save(core.settings().load().withLockMinutes(0));
  }

  @Override
  public Optional<Connection> connection() {
    return Await.of(core.connections().current());
  }

  @Override
  public void connect(Connection connection, char[] secret) {
    for (URI address : List.of(connection.url(), connection.tokenUrl())) {
      Addresses.secure(address);
    }
    Await.of(core.connections().save(connection, secret));
  }

  @Override
  public Network network() {
    return core.network().load();
  }

  @Override
  public Network use(ProxySetting proxy, char @Nullable [] password) {
    return core.network().use(proxy, password);
  }

  @Override
  public Authority authority(Path file) {
    X509Certificate certificate = AuthorityFile.read(file, core.clock().instant());
    return Network.USUAL.trusting(present(), certificate).authorities().get(0);
  }

  @Override
  public Network trust(Authority authority) {
    return core.network().change(now -> now.trusting(present(), authority.certificate()));
  }

  @Override
  public Network distrust() {
    return core.network().change(now -> now.distrusting(present()));
  }

  private Connection present() {
    return connection()
        .orElseThrow(
            () -> new UserError(UserError.Kind.WRONG_USE, Message.of("setup.error.notConnected")));
  }

  @Override
  public ConnectionFile exportDistrict(
      String district, Optional<char[]> passphrase, boolean network) {
    return new DistrictOffice(core).export(district, passphrase, network);
  }

  @Override
  public void openDistrict(ConnectionFile file, SignIn who) {
    new DistrictOffice(core).open(file, who);
  }

  @Override
  public BackupFacts backUp(Path file, char[] passphrase) {
    return core.backUp(file, passphrase);
  }

  @Override
  public List<Leaving> leaving(ArchiveScope scope) {
    return new ArchiveOffice(core).found(scope);
  }

  @Override
  public BackupFacts archive(ArchiveScope scope, Path file, char[] passphrase) {
    return new ArchiveOffice(core).write(scope, file, passphrase);
  }

  @Override
  public List<Path> archiveFiles(Path file) {
    return ArchiveOffice.files(file);
  }

  @Override
  public List<Leaving> removeArchived(ArchiveScope scope, Path file, char[] passphrase) {
    return new ArchiveOffice(core).remove(scope, file, passphrase);
  }

  @Override
  public Retention retention() {
    return core.settings().load().retention();
  }

  @Override
  public void retention(Retention retention) {
    core.settings().save(core.settings().load().withRetention(retention));
  }

  @Override
  public LocalDate today() {
    return new RetentionOffice(core).today();
  }

  @Override
  public RetentionPlan due(Retention retention) {
    return new RetentionOffice(core).plan(retention);
  }

  @Override
  public void removeDue(List<PastSection> sections) {
    RetentionOffice office = new RetentionOffice(core);
    office.remove(sections);
    office.tidy(retention());
  }

  @Override
  public boolean pullNeeded() {
    return core.recovery().pullNeeded();
  }

  @Override
  public PullOutcome pull(PullChoice choice) {
    return Await.of(core.engine().pull(choice));
  }

  @Override
  public PullOutcome take(Roster roster, PullChoice choice) {
    return Await.of(core.engine().take(roster, choice));
  }

  @Override
  public Pushed push() {
    core.profile()
        .problem()
        .ifPresent(
            problem -> {
              throw problem;
            });
    if (pullNeeded()) {
      pull(PullChoice.ASK);
    }
    resendRefused();
    PushSummary summary = Await.of(core.engine().drain());
    return new Pushed(summary.confirmed(), summary.account());
  }

  /**
   * Who pushes by hand wants what was refused tried again, as "Resend" does in the window. What was
   * deleted in PowerTeacher is not created again, no conflict is decided and nothing of a backup is
   * sent over what may be newer unasked.
   */
  private void resendRefused() {
    List<SyncKey> refused = new ArrayList<>();
    for (Section section : Await.of(core.gradebooks().sections())) {
      for (Attention row : Await.of(core.gradebooks().summary(section.id(), true)).attention()) {
        Reason reason = row.reason();
        if (row.resendable() && reason != null && reason.code() != ReasonCode.FROM_BACKUP) {
          refused.add(row.key());
        }
      }
    }
    if (!refused.isEmpty()) {
      Await.of(core.store().resend(refused));
    }
  }

  @Override
  public void close() {
    core.close();
  }
}
