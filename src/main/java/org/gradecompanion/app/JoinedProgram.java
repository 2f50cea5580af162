package org.gradecompanion.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.gradecompanion.cli.Check;
import org.gradecompanion.cli.Place;
import org.gradecompanion.cli.Program;
import org.gradecompanion.cli.Services;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.gradecompanion.settings.BackupFacts;
import org.gradecompanion.store.StoreInUse;
import org.jspecify.annotations.Nullable;

/** The program with all its parts, as the command line sees it. */
final class JoinedProgram implements Program {
  /** What to call what has no server, or cannot be asked for it. */
  static final String NOTHING = "everything";

  private final Desktop desktop;
  private final Clock clock;

  JoinedProgram(Desktop desktop, Clock clock) {
    this.desktop = desktop;
    this.clock = clock;
    // Until a command says otherwise.
    Folders.of(Place.usual()).log();
  }

  @Override
  public String version() {
    return Version.current();
  }

  @Override
  public int window(Place place) {
    Folders.of(place).log();
    return desktop.run(place);
  }

  @Override
  public Services open(Place place) {
    return new CommandServices(Core.open(place, clock, () -> {}));
  }

  @Override
  public BackupFacts restore(Place place, Path file, char[] passphrase, boolean inPlace) {
    Folders.of(place).log();
    BackupOffice office = new BackupOffice(place, clock);
    return inPlace ? office.restore(file, passphrase) : office.look(file, passphrase);
  }

  @Override
  public boolean putBack(Place place) {
    Folders.of(place).log();
    return new BackupOffice(place, clock).putBack();
  }

  @Override
  public void forget(Place place, String district) {
    Folders folders = Folders.of(place).log();
    // What was begun was asked for before.
    if (!Forgetting.begun(folders)) {
      String name = districtName(place);
      if (!name.equalsIgnoreCase(district.strip())) {
        throw new UserError(UserError.Kind.WRONG_USE, Message.of("error.cli.forget", name));
      }
    }
    new Forgetting(folders).run();
  }

  /** What is damaged or locked has no name any more, and can be removed all the same. */
  private String districtName(Place place) {
    try (Core core = Core.open(place, clock, () -> {})) {
      core.engine().pause();
      return core.districtName();
    } catch (StoreInUse running) {
      throw running;
    } catch (UserError cannotBeOpened) {
      return NOTHING;
    }
  }

  @Override
  public List<Check> examine(Place place, @Nullable String scratchTitle) {
    return new Doctor(place, scratchTitle, clock).examine();
  }
}
