package org.gradecompanion.ui.grades;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.gradecompanion.ui.common.FxGate;
import org.gradecompanion.ui.common.OpenGradebook;
import org.gradecompanion.ui.common.Theme;
import org.gradecompanion.ui.common.Themes;

/** Measures one grid with one class in a process of its own, and writes what it found. */
final class BenchRun {
  private static final double SCROLL_SECONDS = 5;
  private static final double PIXELS_A_SECOND = 3000;
  private static final double STORM_PIXELS_A_SECOND = 300;
  private static final int SWITCHES = 5;
  private static final int EDITS = 30;

  /** Of JavaFX's pulses, 60 a second. */
  private static final double PULSE_MS = 1000 / 60.0;

  private static final double MEGABYTE = 1024 * 1024;

  private final Map<String, Object> found = new LinkedHashMap<>();
  private final BenchClass school;
  private final BenchBook book;
  private final double dataMb;
  private Stage stage;
  private BenchGrid grid;
  private BenchFrames frames;
  private Robot robot;

  /**
   * @param arguments the subject, rows, columns, a folder for a store, and the file to write
   */
  public static void main(String[] arguments) throws Exception {
    BenchClass school =
        new BenchClass(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    Path folder = Path.of(arguments[3]);
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Platform.setImplicitExit(false);
    Map<String, Object> found = new BenchRun(school, folder).measure(arguments[0]);
    new ObjectMapper().writeValue(Path.of(arguments[4]).toFile(), found);
    // Without waiting for JavaFX or the store: everything is written.
    System.exit(0);
  }

  private BenchRun(BenchClass school, Path folder) throws Exception {
    this.school = school;
    double before = heapMb();
    book = new BenchBook(school, folder);
    dataMb = heapMb() - before;
  }

  private Map<String, Object> measure(String subject) throws Exception {
    found.put("subject", subject);
    found.put("rows", school.rows());
    found.put("columns", school.columns());
    found.put("load", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    fx(() -> open(subject));
    frames.idle();
    firstGrid();
    scrolling();
    editing();
    storm();
    return found;
  }

  private Void open(String subject) {
    book.adapter.show(book.small);
    grid =
        switch (subject) {
          case "ours" -> new BenchOurs(book.adapter, book.words::say);
          case "spreadsheetview" -> new BenchSpreadsheet(book.adapter, book.adapter);
          case "tableview" -> new BenchTable(book.adapter, book.adapter);
          default -> throw new IllegalArgumentException("no such grid: " + subject);
        };
    book.adapter.setScreen(grid);
    Scene scene = new Scene(new StackPane(grid.node()), 1366, 768);
    new Themes(Theme.LIGHT).dress(scene);
    frames = new BenchFrames(scene);
    robot = new Robot();
    stage = new Stage();
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
    stage.toFront();
    stage.requestFocus();
    return null;
  }

  private void firstGrid() throws Exception {
    List<Double> cpu = new ArrayList<>();
    List<Double> wall = new ArrayList<>();
    for (int i = 0; i < SWITCHES; i++) {
      BenchFrames.Shown shown =
          frames.until(this::showsLargeClass, 120, () -> book.adapter.show(book.large));
      cpu.add(shown.cpuMs());
      wall.add(shown.ms());
      frames.idle();
      if (i < SWITCHES - 1) {
        fx(() -> show(book.small));
        frames.idle();
      }
    }
    found.put("firstGridCpuMs", rounded(cpu.get(0)));
    found.put("firstGridMs", rounded(wall.get(0)));
    found.put("switchCpuMs", median(cpu.subList(1, SWITCHES)));
    found.put("switchMs", median(wall.subList(1, SWITCHES)));
  }

  private Void show(OpenGradebook next) {
    book.adapter.show(next);
    return null;
  }

  private boolean showsLargeClass() {
    int row = 3;
    int column = 2;
    return shows(row, column, BenchGlyph.text(book.adapter, row, column));
  }

  private boolean shows(int row, int column, String text) {
    Node cell = grid.shown(row, column);
    return cell != null && BenchGlyph.shows(cell, text);
  }

  private void scrolling() throws Exception {
    double down = fx(grid::maxDown);
    double across = fx(grid::maxAcross);
    heapMb();
    BenchFrames.Run vertical =
        frames.moving(SCROLL_SECONDS, gone -> grid.scrollTo(there(gone, down, PIXELS_A_SECOND), 0));
    fx(() -> scrollTo(0, 0));
    BenchFrames.Run horizontal =
        frames.moving(
            SCROLL_SECONDS, gone -> grid.scrollTo(0, there(gone, across, PIXELS_A_SECOND)));
    fx(() -> scrollTo(0, 0));
    BenchFrames.Run both = vertical.and(horizontal);
    found.put("cpuMsPerFrame", rounded(both.cpuMsPerFrame()));
    found.put("fps", rounded(both.fps()));
    found.put("p99FrameMs", rounded(both.p99()));
    found.put("downCpuMs", rounded(vertical.cpuMsPerFrame()));
    found.put("acrossCpuMs", rounded(horizontal.cpuMsPerFrame()));
    found.put("downFps", rounded(vertical.fps()));
    found.put("acrossFps", rounded(horizontal.fps()));
    frames.idle();
    found.put("heapMb", rounded(heapMb() - dataMb));
    found.put("dataMb", rounded(dataMb));
  }

  private Void scrollTo(double down, double across) {
    grid.scrollTo(down, across);
    return null;
  }

  /** There and back again, at most twice in a second. */
  private static double there(double gone, double most, double speed) {
    if (most <= 0) {
      return 0;
    }
    double way = gone * Math.min(speed, 2 * most) % (2 * most);
    return Math.rint(way <= most ? way : 2 * most - way);
  }

  private void editing() throws Exception {
    List<Double> took = new ArrayList<>();
    for (int i = 0; i < EDITS; i++) {
      int row = 1 + i * 7 % 15;
      int column = 1 + i * 5 % 8;
      fx(() -> moveTo(row, column));
      frames.idle();
      String now = fx(() -> book.adapter.text(row, column));
      boolean seven = !now.equals("7");
      BenchFrames.Shown opened =
          frames.until(
              () -> grid.editing() && !typed().isEmpty(),
              2,
              () -> type(seven ? KeyCode.DIGIT7 : KeyCode.DIGIT8));
      frames.idle();
      BenchFrames.Shown committed =
          opened == null
              ? null
              : frames.until(
                  () -> shows(row, column, seven ? "7" : "8"),
                  2,
                  PULSE_MS * i / EDITS,
                  () -> type(KeyCode.ENTER));
      if (committed != null) {
        took.add(committed.ms());
      }
      fx(
          () -> {
            if (grid.editing()) {
              type(KeyCode.ESCAPE);
            }
            return null;
          });
    }
    found.put("editMs", median(took));
    found.put("editsLost", EDITS - took.size());
  }

  private Void moveTo(int row, int column) {
    grid.moveTo(row, column);
    return null;
  }

  /** What stands in the open editor. */
  private String typed() {
    return stage.getScene().getFocusOwner() instanceof TextInputControl field
        ? field.getText()
        : "";
  }

  private void type(KeyCode key) {
    robot.keyPress(key);
    robot.keyRelease(key);
  }

  private void storm() throws Exception {
    BenchStorm storm = new BenchStorm(school, book, grid);
    double down = fx(grid::maxDown);
    int[] pressed = new int[1];
    fx(() -> moveTo(5, 3));
    frames.idle();
    frames.with(storm::laidOut, storm::painted);
    storm.start();
    BenchFrames.Run run =
        frames.moving(
            SCROLL_SECONDS,
            gone -> {
              if (pressed[0] < gone * 20) {
                pressed[0]++;
                type(KeyCode.DIGIT1);
              }
              double at = there(gone, down, STORM_PIXELS_A_SECOND);
              grid.scrollTo(at, 0);
              storm.at((int) Math.ceil(at / GridMetrics.standard().rowHeight()));
            });
    storm.stop();
    frames.idle();
    List<Double> seen = storm.seen();
    found.put("stormCpuMsPerFrame", rounded(run.cpuMsPerFrame()));
    found.put("stormFps", rounded(run.fps()));
    found.put("stormP99FrameMs", rounded(run.p99()));
    found.put("changesASecond", Math.round(storm.changes() / run.seconds()));
    found.put("seenP99Ms", seen.isEmpty() ? null : rounded(seen.get(seen.size() * 99 / 100)));
    found.put("seen", seen.size());
    found.put("unseen", storm.unseen());
    found.put("keysPressed", pressed[0]);
    found.put("keysTaken", fx(() -> typed().length()));
  }

  private static <T> T fx(Callable<T> question) throws Exception {
    FutureTask<T> task = new FutureTask<>(question);
    FxGate.executor().execute(task);
    return task.get();
  }

  private static double heapMb() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least / MEGABYTE;
  }

  private static Double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? null : Double.valueOf(rounded(sorted.get(sorted.size() / 2)));
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
