package org.gradecompanion.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PulseDrainWindowTest {
  @Test
  void request_manyTimesWithinOnePulse_drainsOnceOnTheFxThread() throws Exception {
    AtomicInteger drains = new AtomicInteger();
    CountDownLatch drained = new CountDownLatch(1);
    AtomicInteger elsewhere = new AtomicInteger();
    PulseDrain drain =
        FxGate.oncePerPulse(
            () -> {
              drains.incrementAndGet();
              if (!Platform.isFxApplicationThread()) {
                elsewhere.incrementAndGet();
              }
              drained.countDown();
            });

    // From the JavaFX thread itself, so that no pulse can come in between.
    WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          for (int i = 0; i < 10_000; i++) {
            drain.request();
          }
          assertThat(drains).hasValue(0);
        });

    assertThat(drained.await(5, TimeUnit.SECONDS)).isTrue();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(drains).hasValue(1);
    assertThat(elsewhere).hasValue(0);
  }

  @Test
  void request_whileDraining_drainsAgain() throws Exception {
    CountDownLatch twice = new CountDownLatch(2);
    PulseDrain[] self = new PulseDrain[1];
    self[0] =
        FxGate.oncePerPulse(
            () -> {
              twice.countDown();
              if (twice.getCount() > 0) {
                self[0].request();
              }
            });

    self[0].request();

    assertThat(twice.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void afterDrawing_waitsUntilTheSceneWasLaidOut() throws Exception {
    List<String> order = new CopyOnWriteArrayList<>();
    CountDownLatch done = new CountDownLatch(1);
    Stage stage = WaitForAsyncUtils.waitForAsyncFx(5000, PulseDrainWindowTest::window);
    WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          stage.getScene().addPostLayoutPulseListener(() -> order.add("laid out"));
          FxGate.afterDrawing(
              () -> {
                order.add("after");
                done.countDown();
              });
        });

    assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
    WaitForAsyncUtils.waitForAsyncFx(5000, stage::close);
    assertThat(order).startsWith("laid out").contains("after");
  }

  private static Stage window() {
    Stage stage = new Stage();
    stage.setScene(new Scene(new Label("Gradebook")));
    stage.show();
    return stage;
  }

  @Test
  void executor_fromTheFxThread_runsLaterAndInOrder() {
    List<String> order = new ArrayList<>();
    WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          FxGate.executor().execute(() -> order.add("first"));
          FxGate.executor().execute(() -> order.add("second"));
          order.add("caller");
        });
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(order).containsExactly("caller", "first", "second");
  }
}
