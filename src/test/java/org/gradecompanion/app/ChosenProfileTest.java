package org.gradecompanion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.gradecompanion.rules.Difference;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.rules.Profiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rules the gradebooks are under, from one start to the next. */
class ChosenProfileTest {
  @TempDir Path temp;

  @Test
  void profile_whileNobodyHasChosen_isPowerTeachers() {
    assertThat(loaded().get()).isEqualTo(Profile.powerTeacher());
    assertThat(loaded().get().differences()).isEmpty();
  }

  @Test
  void profile_chosen_isThereAtTheNextStartAndTold() {
    ChosenProfile profile = loaded();
    List<String> told = new ArrayList<>();
    profile.subscribe(now -> told.add(now.name()));

    profile.choose("otus");

    assertThat(told).containsExactly("otus");
    assertThat(loaded().get().name()).isEqualTo("otus");
    assertThat(loaded().get().differences())
        .extracting(Difference::setting)
        .contains("assignment.title.limit");
  }

  @Test
  void profile_ofADistrict_staysWhenItsFileIsGone() throws IOException {
    Path file = temp.resolve("riverbend.properties");
    Files.writeString(file, "title = Riverbend\nassignment.title.limit = 30\n");

    loaded().take(file);
    Files.delete(file);

    assertThat(loaded().get().texts().titleLimit()).isEqualTo(30);
    assertThat(loaded().all()).extracting(Profile::title).contains("Riverbend");
  }

  @Test
  void profile_takenWithSomethingThatFails_leavesTheOneOfItsNameAsItWas() throws IOException {
    Path file = temp.resolve("riverbend.properties");
    Files.writeString(file, "title = Riverbend\nassignment.title.limit = 30\n");
    ChosenProfile profile = loaded();
    profile.take(file);
    Files.writeString(file, "title = Riverbend\nassignment.title.limit = 20\n");
    Profile newer = Profiles.read(file);

    assertThatThrownBy(() -> profile.take(newer, ChosenProfileTest::refuse))
        .isInstanceOf(UserError.class);
    assertThat(profile.get().texts().titleLimit()).isEqualTo(30);
    assertThat(loaded().get().texts().titleLimit()).isEqualTo(30);
  }

  @Test
  void profile_takenWithSomethingThatFails_leavesNothingChosen() throws IOException {
    Path file = temp.resolve("riverbend.properties");
    Files.writeString(file, "title = Riverbend\nassignment.title.limit = 30\n");

    assertThatThrownBy(() -> loaded().take(Profiles.read(file), ChosenProfileTest::refuse))
        .isInstanceOf(UserError.class);

    assertThat(loaded().get()).isEqualTo(Profile.powerTeacher());
    assertThat(loaded().all()).extracting(Profile::title).doesNotContain("Riverbend");
  }

  private static void refuse() {
    throw new UserError(UserError.Kind.NEEDS_PERSON, Message.of("error.secrets.refused"));
  }

  @Test
  void profile_thatIsNotUnderstood_isRefusedAndChangesNothing() throws IOException {
    Path file = temp.resolve("odd.properties");
    Files.writeString(file, "assignment.title.limit = many\n");

    assertThatThrownBy(() -> loaded().take(file))
        .isInstanceOfSatisfying(
            UserError.class,
            e -> assertThat(e.userMessage().args()).contains("odd.properties", "1"));
    assertThat(loaded().get()).isEqualTo(Profile.powerTeacher());
  }

  @Test
  void profile_calledAsAShippedOne_isRefused() throws IOException {
    Path file = temp.resolve("otus.properties");
    Files.writeString(file, "assignment.title.limit = 30\n");

    assertThatThrownBy(() -> loaded().take(file))
        .isInstanceOfSatisfying(
            UserError.class,
            e -> assertThat(e.userMessage().key()).isEqualTo("error.profile.shipped"));
  }

  @Test
  void profile_damagedSinceItWasChosen_isAProblemUntilOneIsChosen() throws IOException {
    Path file = temp.resolve("riverbend.properties");
    Files.writeString(file, "title = Riverbend\n");
    loaded().take(file);
    Files.writeString(temp.resolve("settings/profiles/riverbend.properties"), "damaged");

    ChosenProfile next = loaded();
    assertThat(next.problem()).isPresent();
    next.choose("powerteacher");
    assertThat(next.problem()).isEmpty();
    assertThat(loaded().problem()).isEmpty();
  }

  private ChosenProfile loaded() {
    return ChosenProfile.load(temp.resolve("settings"));
  }
}
