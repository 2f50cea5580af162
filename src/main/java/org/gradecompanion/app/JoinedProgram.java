package org.gradecompanion.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.gradecompanion.cli.Check;
import org.gradecompanion.cli.Place;
import org.gradecompanion.cli.Program;
import org.gradecompanion.cli.Services;
import org.gradecompanion.settings.BackupFacts;
import org.jspecify.annotations.Nullable;

/** The program with all its parts, as the command line sees it. */
final class JoinedProgram implements Program {
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
  public void forget(Place place) {
    new Forgetting(Folders.of(place).log()).run();
  }

  @Override
  public List<Check> examine(Place place, @Nullable String scratchTitle) {
    return new Doctor(place, scratchTitle, clock).examine();
  }
}
