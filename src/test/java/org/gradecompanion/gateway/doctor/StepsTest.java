package org.gradecompanion.gateway.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gradecompanion.model.ProbeStep;
import org.gradecompanion.model.ProbeStep.Result;
import org.gradecompanion.model.ProbeWatch;
import org.junit.jupiter.api.Test;

/** The doctor's steps, one after the other. */
class StepsTest {
  @Test
  void stopped_triesNoFurtherStep() {
    List<String> begun = new ArrayList<>();
    ProbeWatch impatient =
        new ProbeWatch() {
          @Override
          public void begun(String id) {
            begun.add(id);
          }

          @Override
          public void found(ProbeStep step) {}

          @Override
          public boolean stopped() {
            return begun.size() == 2;
          }
        };
    Steps steps = new Steps(impatient);
    for (String id : List.of("one", "two", "three")) {
      steps.take(id, each -> Found.ok(each, "setup.doctor.proxy.none"));
    }

    assertThat(begun).containsExactly("one", "two");
    assertThat(steps.all())
        .extracting(ProbeStep::result)
        .containsExactly(Result.OK, Result.OK, Result.NOT_REACHED);
  }
}
