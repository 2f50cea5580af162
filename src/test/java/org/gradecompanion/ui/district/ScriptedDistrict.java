package org.gradecompanion.ui.district;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.exchange.PluginDescriptor;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;
import org.gradecompanion.rules.AlreadyThere;
import org.gradecompanion.settings.Checklist;
import org.gradecompanion.settings.ConnectionFile;
import org.jspecify.annotations.Nullable;

/** What happens behind the forms, as a test wants it. */
final class ScriptedDistrict implements DistrictControls {
  static final Evidence NOTHING = new Evidence(false, 0, "", "", 0, 0, 0);

  final List<PluginDescriptor> plugins = new ArrayList<>();
  final List<Checklist> saved = new ArrayList<>();
  final List<DistrictChoices> decided = new ArrayList<>();
  DistrictChoices.Offer offer =
      new DistrictChoices.Offer(
          new DistrictChoices(null, "Classwork", Map.of(), List.of(), List.of()),
          List.of("Classwork", "Quizzes"),
          List.of("Riverbend High School"),
          List.of("09", "10"));
  DistrictChoices.Outlook outlook =
      new DistrictChoices.Outlook(
          new DistrictChoices.Effect(3, 4, 0),
          new DistrictChoices.Effect(7, 0, 0),
          AlreadyThere.NOTHING);
  Checklist checklist = Checklist.EMPTY;
  Evidence evidence = NOTHING;
  @Nullable UserError problem;

  /** What is in force, while it is being read; null to have it at once. */
  @Nullable CompletableFuture<DistrictChoices.Offer> reading;

  /** The file that is being written; null for none, at once. */
  @Nullable CompletableFuture<ConnectionFile> exporting;

  @Override
  public CompletableFuture<Void> writePlugin(Path file, PluginDescriptor plugin) {
    plugins.add(plugin);
    return answer(null);
  }

  @Override
  public CompletableFuture<ConnectionFile> export(
      String district, Optional<char[]> passphrase, boolean network, Path file) {
    return exporting == null ? answer(null) : exporting;
  }

  @Override
  public CompletableFuture<ConnectionFile> read(Path file) {
    return answer(null);
  }

  @Override
  public CompletableFuture<Void> open(ConnectionFile file, String email, Key key) {
    return answer(null);
  }

  @Override
  public CompletableFuture<DistrictChoices.Offer> choices() {
    return reading == null ? answer(offer) : reading;
  }

  @Override
  public CompletableFuture<DistrictChoices.Outlook> outlook(DistrictChoices choices) {
    return answer(outlook);
  }

  @Override
  public CompletableFuture<Void> decide(DistrictChoices choices) {
    decided.add(choices);
    return answer(null);
  }

  @Override
  public CompletableFuture<Checklist> checklist() {
    return answer(checklist);
  }

  @Override
  public CompletableFuture<Void> save(Checklist changed) {
    saved.add(changed);
    return answer(null);
  }

  @Override
  public CompletableFuture<Evidence> evidence() {
    return answer(evidence);
  }

  static UserError trouble() {
    return new UserError(
        UserError.Kind.NEEDS_PERSON, Message.of("exchange.file.unwritable", "the file"));
  }

  private <T> CompletableFuture<T> answer(@Nullable T answer) {
    return problem == null
        ? CompletableFuture.completedFuture(answer)
        : CompletableFuture.failedFuture(problem);
  }
}
