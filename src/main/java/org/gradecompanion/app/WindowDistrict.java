package org.gradecompanion.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradecompanion.exchange.PluginArchive;
import org.gradecompanion.exchange.PluginDescriptor;
import org.gradecompanion.gradebook.Await;
import org.gradecompanion.gradebook.SectionSummary;
import org.gradecompanion.model.CellState;
import org.gradecompanion.model.Section;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.rules.Profiles;
import org.gradecompanion.settings.Checklist;
import org.gradecompanion.settings.ChecklistFile;
import org.gradecompanion.settings.ConnectionFile;
import org.gradecompanion.settings.SignIn;
import org.gradecompanion.ui.district.DistrictChoices;
import org.gradecompanion.ui.district.DistrictControls;
import org.gradecompanion.words.Words;

/** A district's set-up as the window works on it: in the background. */
final class WindowDistrict implements DistrictControls {
  private final Core core;
  private final DistrictOffice office;
  private final DistrictRules rules;
  private final ChecklistFile checklist;
  private final Words words;
  private final Executor background;

  WindowDistrict(Core core, Words words, Executor background) {
    this.core = core;
    this.words = words;
    this.office = new DistrictOffice(core);
    this.rules = new DistrictRules(core);
    this.checklist = new ChecklistFile(core.folders().settings());
    this.background = background;
  }

  @Override
  public CompletableFuture<Void> writePlugin(Path file, PluginDescriptor plugin) {
    return run(() -> PluginArchive.write(file, plugin, words::say));
  }

  @Override
  public CompletableFuture<ConnectionFile> export(
      String district, Optional<char[]> passphrase, boolean network, Path file) {
    return ask(
        () -> {
          ConnectionFile made = office.export(district, passphrase, network);
          made.write(file);
          return made;
        });
  }

  @Override
  public CompletableFuture<ConnectionFile> read(Path file) {
    return ask(() -> ConnectionFile.read(file));
  }

  @Override
  public CompletableFuture<Void> open(ConnectionFile file, String email, Key key) {
    return run(() -> office.open(file, signIn(file, email, key)));
  }

  @Override
  public CompletableFuture<DistrictChoices.Offer> choices() {
    return ask(rules::offer);
  }

  @Override
  public CompletableFuture<DistrictChoices.Outlook> outlook(DistrictChoices choices) {
    return ask(() -> rules.outlook(choices));
  }

  @Override
  public CompletableFuture<Void> decide(DistrictChoices choices) {
    return run(() -> rules.decide(choices));
  }

  @Override
  public CompletableFuture<Checklist> checklist() {
    return ask(checklist::load);
  }

  @Override
  public CompletableFuture<Void> save(Checklist changed) {
    return run(() -> checklist.save(changed));
  }

  @Override
  public CompletableFuture<Evidence> evidence() {
    return ask(this::look);
  }

  private Evidence look() {
    boolean connected =
        Await.of(core.connections().current()).filter(each -> !each.practice()).isPresent();
    List<Section> sections = connected ? Await.of(core.gradebooks().sections()) : List.of();
    int confirmed = 0;
    int unsent = 0;
    for (Section section : sections) {
      SectionSummary summary = Await.of(core.gradebooks().summary(section.id(), true));
      confirmed += summary.counts().getOrDefault(CellState.SENT, 0);
      unsent += summary.unsent();
    }
    Profile profile = core.profile().get();
    return new Evidence(
        connected,
        sections.size(),
        Stream.of(set(profile, "category.map"), set(profile, "category.exceptions"))
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining("; ")),
        set(profile, "dates.effective"),
        profile.passing().group().size(),
        confirmed,
        unsent);
  }

  private static String set(Profile profile, String setting) {
    String value = Profiles.settings(profile).getOrDefault(setting, "");
    return value.equals("none") ? "" : value;
  }

  private static SignIn signIn(ConnectionFile file, String email, Key key) {
    return file.secret(key.passphrase())
        .map(secret -> new SignIn(email, file.setup().clientId(), secret))
        .orElseGet(() -> new SignIn(email, key.clientId(), key.secret()));
  }

  private CompletableFuture<Void> run(Runnable work) {
    return CompletableFuture.runAsync(work, background);
  }

  private <T> CompletableFuture<T> ask(Supplier<T> question) {
    return CompletableFuture.supplyAsync(question, background);
  }
}
