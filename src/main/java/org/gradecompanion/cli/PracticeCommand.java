package org.gradecompanion.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.gradecompanion.practice.Habit;
import org.gradecompanion.practice.PracticeDistrict;
import org.gradecompanion.practice.PracticeException;
import org.gradecompanion.practice.PracticeOptions;
import org.gradecompanion.practice.Profile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gradebook practice}: runs the practice district alone, until the process is ended. */
@Command(name = "practice", sortOptions = false)
final class PracticeCommand implements Callable<Integer> {
  private final Context context;

  @Option(names = "--port", paramLabel = "N", descriptionKey = "cli.practice.port")
  private int port;

  @Option(names = "--roster", paramLabel = "BUNDLE", descriptionKey = "cli.practice.roster")
  private @Nullable Path roster;

  @Option(names = "--profile", paramLabel = "NAME", descriptionKey = "cli.practice.profile")
  private Profile profile = Profile.POWERTEACHER;

  @Option(
      names = "--effective-date",
      paramLabel = "DATE",
      descriptionKey = "cli.practice.effective_date")
  private @Nullable LocalDate effectiveDate;

  @Option(
      names = "--passback-group",
      paramLabel = "EMAIL",
      split = ",",
      descriptionKey = "cli.practice.passback_group")
  private List<String> passbackGroup = List.of();

  @Option(
      names = "--habits",
      paramLabel = "HABIT",
      split = ",",
      descriptionKey = "cli.practice.habits")
  private Set<Habit> habits = Set.of();

  PracticeCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (PracticeDistrict district = start()) {
      Thread ending = new Thread(district::close, "practice-end");
      Runtime.getRuntime().addShutdownHook(ending);
      try {
        announce(district);
        new CountDownLatch(1).await();
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
        Runtime.getRuntime().removeShutdownHook(ending);
      }
    }
    return ExitCode.DONE;
  }

  private PracticeDistrict start() {
    try {
      return PracticeDistrict.start(
          PracticeOptions.builder()
              .port(port)
              .rosterBundle(roster)
              .profile(profile)
              .effectiveDate(effectiveDate)
              .passbackGroup(passbackGroup)
              .habits(habits)
              .build());
    } catch (PracticeException problem) {
      throw new UserError(
          UserError.Kind.WRONG_USE,
          Message.of("error.cli.practice", String.valueOf(problem.getMessage())),
          problem);
    }
  }

  private void announce(PracticeDistrict district) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("url", district.url());
    document.put("tokenUrl", district.tokenUrl());
    document.put("clientId", district.clientId());
    document.put("clientSecret", district.clientSecret());
    document.put("gateways", district.gateways());
    document.put("control", district.controlUrl());
    document.put("teachers", district.teacherEmails());
    document.put("profile", Summaries.code(district.profile()));
    context.console().json(document);
    district.notices().forEach(context.console()::noteLine);
    context.console().note("cli.practice.running", district.url());
  }
}
