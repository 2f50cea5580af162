package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.gradecompanion.gateway.Answer;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.gateway.OutgoingAssignment;
import org.gradecompanion.gateway.access.Gateways;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.practice.RequestMatch;
import org.gradecompanion.store.Edit;
import org.junit.jupiter.api.Test;

/**
 * An assignment that was made in PowerTeacher, has a score there and was not pulled yet, beside one
 * of ours with the same title and due date that never left. Where identifiers are the server's,
 * only the title tells them apart.
 */
class StrangersQuizTest extends EngineStory {
  @Override
  GatewayKind kind() {
    return GatewayKind.POWERTEACHER;
  }

  /** Made in PowerTeacher itself; answers what is there of it. */
  private JsonNode madeThere() {
    Assignment theirs = day.assignment(new AssignmentId("a-theirs"), "Quiz");
    try (Gateway office =
        Gateways.open(day.connection(), day.district().clientSecret().toCharArray(), day.clock())) {
      assertThat(office.push(new OutgoingAssignment(theirs, day.book().section(), null)))
          .isInstanceOf(Answer.Confirmed.class);
    }
    String item = there().path("sourcedId").asText();
    String student =
        "student-"
            + day.book().students().stream()
                .filter(each -> each.id().equals(ana))
                .findFirst()
                .orElseThrow()
                .number();
    day.district().misbehave().changeScore(item, student, new BigDecimal("7"));
    return there();
  }

  private JsonNode there() {
    List<JsonNode> titled =
        day.district().lineItems().stream()
            .filter(item -> item.path("title").asText().equals("Quiz"))
            .toList();
    assertThat(titled).hasSize(1);
    return titled.get(0);
  }

  private void assertUntouched(JsonNode theirs) {
    assertThat(there()).isEqualTo(theirs);
    assertThat(day.scoresTitled("Quiz")).containsExactly("7");
  }

  /** Ours, which was refused since theirs is there. */
  private AssignmentId refused() {
    AssignmentId ours = day.add("Quiz");
    day.drain();
    assertThat(day.record(ours).sync().reason().code()).isEqualTo(ReasonCode.DUPLICATE_TITLE);
    return ours;
  }

  @Test
  void oursIsRenamed_isCreatedBesideTheirs() {
    JsonNode theirs = madeThere();
    AssignmentId ours = refused();

    day.commit(new Edit.AssignmentSaved(day.assignment(ours, "Quiz B")));
    day.drain();

    assertUntouched(theirs);
    assertThat(day.titles()).containsOnlyOnce("Quiz B");
    assertThat(day.record(ours).sync().pending()).isFalse();
  }

  @Test
  void oursIsRemoved_takesNothingOfTheirsAway() {
    JsonNode theirs = madeThere();
    AssignmentId ours = refused();

    day.commit(new Edit.AssignmentRemoved(ours));
    assertThat(day.drain().faults()).isZero();

    assertUntouched(theirs);
  }

  private void makeItWorthTwenty(AssignmentId ours) {
    Assignment twenty = day.assignment(ours, "Quiz").withPoints(new BigDecimal("20"));
    day.commit(new Edit.AssignmentSaved(twenty));
  }

  @Test
  void oursIsEditedUnderTheSameTitle_isRefusedAgain() {
    JsonNode theirs = madeThere();
    AssignmentId ours = refused();

    makeItWorthTwenty(ours);
    day.drain();

    assertUntouched(theirs);
    assertThat(day.record(ours).sync().reason().code()).isEqualTo(ReasonCode.DUPLICATE_TITLE);
  }

  @Test
  void pull_takesTheirsForAnother() {
    JsonNode theirs = madeThere();
    AssignmentId ours = refused();
    makeItWorthTwenty(ours);

    day.pull();
    day.drain();

    assertUntouched(theirs);
    assertThat(day.book().assignments())
        .filteredOn(record -> record.assignment().title().equals("Quiz"))
        .hasSize(2);
    assertThat(day.record(ours).sync().pending()).isTrue();
  }

  @Test
  void oursCouldNotEvenLookWhatIsThere_andIsRenamed_isCreatedBesideTheirs() {
    day.district().misbehave().cutAnswerAfter(0, 1, RequestMatch.on("GET", "/section/assignment"));
    AssignmentId ours = day.add("Quiz");
    day.drain();
    assertThat(day.record(ours).sync().pending()).isTrue();
    JsonNode theirs = madeThere();

    day.commit(new Edit.AssignmentSaved(day.assignment(ours, "Quiz B")));
    day.drain();
    day.forward(Duration.ofMinutes(5));

    assertUntouched(theirs);
    assertThat(day.titles()).containsOnlyOnce("Quiz B");
  }
}
