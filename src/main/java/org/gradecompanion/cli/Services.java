package org.gradecompanion.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.gradecompanion.model.Roster;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.settings.BackupFacts;
import org.gradecompanion.settings.ConnectionFile;
import org.gradecompanion.settings.Retention;
import org.gradecompanion.settings.RetentionPlan;
import org.gradecompanion.settings.SignIn;
import org.jspecify.annotations.Nullable;

/**
 * What the commands work on, opened. Every method blocks, and throws a {@link
 * org.gradecompanion.model.UserError} for what a person can mend.
 */
public interface Services extends AutoCloseable {
  /** What a person should know beside any command: a weakly kept key, a mended database. */
  List<Message> notices();

  Gradebooks gradebooks();

  /** What was tried and what was confirmed. */
  Records records();

  /** The rules that the gradebooks are under. */
  Profile profile();

  /** Every profile that can be chosen. */
  List<Profile> profiles();

  void chooseProfile(String name);

  /** Takes in a district's own file and chooses it. */
  void takeProfile(Path file);

  /** When scores leave by themselves while the window is open. */
  PushSchedule schedule();

  void schedule(PushSchedule schedule);

  /** How the window is locked. */
  Lock lock();

  /** Takes the window's own passphrase away; nothing locks by itself any more. */
  void lockOff();

  /**
   * How the window is locked.
   *
   * @param passphrase whether it has a passphrase of its own
   * @param minutes without key or mouse after which it locks; 0 for never by itself
   */
  record Lock(boolean passphrase, int minutes) {}

  Optional<Connection> connection();

  /** Stores a connection and its secret, each where it belongs; no request is made. */
  void connect(Connection connection, char[] secret);

  /** How servers are reached from this computer. */
  Network network();

  /**
   * Reaches servers through this proxy from now on.
   *
   * @param password of the proxy; null leaves the one that is kept
   */
  Network use(ProxySetting proxy, char @Nullable [] password);

  /**
   * Reads a certificate file as an authority for the present connection, and trusts nobody yet.
   *
   * @throws org.gradecompanion.model.UserError also when nothing is connected
   */
  Authority authority(Path file);

  /** Trusts an authority, for its connection only. */
  Network trust(Authority authority);

  /** Trusts, for the present connection, only whom this computer trusts again. */
  Network distrust();

  /**
   * What is set up here, for the other teachers of the district.
   *
   * @param district what people call it
   * @param passphrase seals the client secret into the file; empty leaves it out
   */
  ConnectionFile exportDistrict(String district, Optional<char[]> passphrase, boolean network);

  /** Sets everything up as the file says: rules, connection and secret, or nothing of it. */
  void openDistrict(ConnectionFile file, SignIn who);

  /**
   * Writes everything into a file that another computer can open with the passphrase.
   *
   * @throws org.gradecompanion.model.UserError it cannot be written or does not read back
   */
  BackupFacts backUp(Path file, char[] passphrase);

  /** Sections whose terms all ended before a day, or students who left. */
  List<Leaving> leaving(ArchiveScope scope);

  /** Writes a backup file, and beside it what is leaving as CSV; reads both back. */
  BackupFacts archive(ArchiveScope scope, Path file, char[] passphrase);

  /** What is written with an archive of that name. */
  List<Path> archiveFiles(Path file);

  /**
   * Removes those that can go without a loss, when the archive holds all of them as they are.
   *
   * @return which
   */
  List<Leaving> removeArchived(ArchiveScope scope, Path file, char[] passphrase);

  /** How long classes are kept. */
  Retention retention();

  void retention(Retention retention);

  /** This computer's day. */
  LocalDate today();

  /** What is to be done today about classes that were here long enough. */
  RetentionPlan due(Retention retention);

  /** Removes classes that were here long enough, all or none, and what restores put aside then. */
  void removeDue(List<PastSection> sections);

  /** Whether the database was rebuilt, so that what is unsent is known only after a pull. */
  boolean pullNeeded();

  /**
   * Reads rosters, terms, categories, line items and results: all of it or nothing.
   *
   * @param choice what the person has decided about a pull that was not applied
   */
  PullOutcome pull(PullChoice choice);

  /**
   * Applies rosters that came from files: all of it or nothing.
   *
   * @param choice what the person has decided about a roster that lost many students
   */
  PullOutcome take(Roster roster, PullChoice choice);

  /** Sends until nothing more can be sent now. */
  Pushed push();

  @Override
  void close();

  /**
   * What a push did.
   *
   * @param confirmed assignments and scores that PowerTeacher confirmed during this push
   * @param stopped why the whole push stopped early: no network, signed out; else empty
   */
  record Pushed(int confirmed, Optional<Reason> stopped) {}
}
