package org.gradecompanion.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Subscription;
import org.gradecompanion.model.UserError;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.rules.Profiles;
import org.gradecompanion.settings.ProfileFolder;
import org.jspecify.annotations.Nullable;

/**
 * The profile that every gradebook here is under: a shipped one, or a district's own file. Choosing
 * blocks for the disk; reading does not. Safe for several threads.
 */
final class ChosenProfile implements Supplier<Profile> {
  private final ProfileFolder folder;
  private final List<Consumer<Profile>> listeners = new CopyOnWriteArrayList<>();
  private volatile @Nullable UserError problem;
  private volatile Profile current;

  private ChosenProfile(ProfileFolder folder, Profile current, @Nullable UserError problem) {
    this.folder = folder;
    this.current = current;
    this.problem = problem;
  }

  /**
   * As it was chosen last. When that profile cannot be read, the default stands in so that scores
   * can be entered, and {@link #problem} says why: nothing should be pushed under rules that nobody
   * chose.
   */
  static ChosenProfile load(Path settingsFolder) {
    ProfileFolder folder = new ProfileFolder(settingsFolder);
    try {
      Optional<String> name = folder.chosen();
      Profile chosen = name.isEmpty() ? Profile.powerTeacher() : named(folder, name.get());
      return new ChosenProfile(folder, chosen, null);
    } catch (UserError problem) {
      return new ChosenProfile(folder, Profile.powerTeacher(), problem);
    }
  }

  @Override
  public Profile get() {
    return current;
  }

  /** Why the profile that was chosen is not the one in force. */
  Optional<UserError> problem() {
    return Optional.ofNullable(problem);
  }

  /** The shipped ones, and the district's own that can be read. */
  List<Profile> all() {
    List<Profile> all = new ArrayList<>(Profiles.all());
    for (Path file : folder.files()) {
      try {
        all.add(Profiles.read(file));
      } catch (UserError unreadable) {
        // Not to be chosen; who takes it in again is told why.
      }
    }
    return all;
  }

  /**
   * Puts every gradebook under another profile.
   *
   * @throws UserError when there is none of that name, or it cannot be remembered
   */
  Profile choose(String name) {
    Profile chosen = named(folder, name);
    folder.choose(name);
    return inForce(chosen);
  }

  /**
   * Takes in a district's own file, keeps a copy of it, and puts every gradebook under it.
   *
   * @throws UserError when a line of it is not understood, or it has the name of a shipped profile
   */
  Profile take(Path file) {
    Profile read = Profiles.read(file);
    if (Profiles.byName(read.name()).isPresent()) {
      throw new UserError(
          UserError.Kind.NEEDS_PERSON, Message.of("error.profile.shipped", read.name()));
    }
    folder.keep(read.name(), file);
    folder.choose(read.name());
    return inForce(read);
  }

  /**
   * Puts every gradebook under a profile that came with something else, and keeps it. One that is
   * as a shipped one is that; one that only has the name of a shipped one gets a name of its own.
   *
   * @throws UserError it cannot be kept
   */
  Profile take(Profile given) {
    Optional<Profile> shipped = Profiles.byName(given.name());
    if (shipped.map(Profiles::settings).equals(Optional.of(Profiles.settings(given)))) {
      return choose(given.name());
    }
    String name = ownName(given);
    folder.keep(name, Profiles.lines(given.title(), Profiles.settings(given)));
    return choose(name);
  }

  /**
   * Takes a profile and does what belongs to it. When either fails everything is as before: what is
   * chosen, and what was kept under the same name.
   */
  void take(Profile given, Runnable rest) {
    Runnable asItWas = folder.asItIs(ownName(given));
    Profile before = current;
    UserError trouble = problem;
    try {
      take(given);
      rest.run();
    } catch (RuntimeException e) {
      asItWas.run();
      inForce(before, trouble);
      throw e;
    }
  }

  private static String ownName(Profile given) {
    return Profiles.byName(given.name()).isPresent() ? given.name() + "-district" : given.name();
  }

  /** Tells of every profile that is put in force from now on, on the thread that chose it. */
  Subscription subscribe(Consumer<Profile> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private Profile inForce(Profile chosen) {
    return inForce(chosen, null);
  }

  private Profile inForce(Profile chosen, @Nullable UserError trouble) {
    current = chosen;
    problem = trouble;
    listeners.forEach(listener -> listener.accept(chosen));
    return chosen;
  }

  private static Profile named(ProfileFolder folder, String name) {
    Optional<Profile> shipped = Profiles.byName(name);
    if (shipped.isPresent()) {
      return shipped.get();
    }
    for (Path file : folder.files()) {
      if (file.getFileName().toString().equals(name + ".properties")) {
        return Profiles.read(file);
      }
    }
    String known = Profiles.all().stream().map(Profile::name).collect(Collectors.joining(", "));
    throw new UserError(UserError.Kind.WRONG_USE, Message.of("error.profile.unknown", name, known));
  }
}
