package org.gradecompanion.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/** The house of docs/architecture.md as a failing test: who may use whom, and what lives where. */
@AnalyzeClasses(packages = HouseTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
  static final String ROOT = "org.gradecompanion";

  @ArchTest static final ArchRule model_uses_nothing = room("model");

  @ArchTest static final ArchRule files_uses_nothing = room("files");

  @ArchTest static final ArchRule words_uses_model = room("words", "model");

  @ArchTest static final ArchRule rules_uses_model = room("rules", "model");

  @ArchTest static final ArchRule store_uses_model = room("store", "model", "files");

  @ArchTest static final ArchRule gateway_uses_model = room("gateway", "model");

  @ArchTest
  static final ArchRule gradebook_uses_rules_and_store =
      room("gradebook", "model", "rules", "store");

  @ArchTest
  static final ArchRule sync_uses_rules_store_and_gateway =
      room("sync", "model", "rules", "store", "gateway");

  @ArchTest
  static final ArchRule exchange_uses_gradebook = room("exchange", "model", "files", "gradebook");

  @ArchTest static final ArchRule practice_uses_nothing_of_ours = room("practice");

  @ArchTest static final ArchRule settings_uses_model = room("settings", "model", "files");

  @ArchTest
  static final ArchRule ui_uses_what_a_teacher_can_do =
      room("ui", "model", "files", "words", "rules", "gradebook", "sync", "exchange", "settings");

  @ArchTest
  static final ArchRule cli_uses_what_an_administrator_can_do =
      room(
          "cli",
          "model",
          "words",
          "rules",
          "gradebook",
          "sync",
          "exchange",
          "settings",
          "practice");

  @ArchTest
  static final ArchRule packages_are_free_of_cycles =
      slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule javafx_is_only_in_the_window =
      noClasses()
          .that(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(in("ui"), in("app")))))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..");

  @ArchTest
  static final ArchRule view_models_know_no_node =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene..", "javafx.fxml..", "javafx.stage..");

  @ArchTest
  static final ArchRule sql_is_only_in_the_store =
      noClasses()
          .that()
          .resideOutsideOfPackage(in("store"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..");

  @ArchTest
  static final ArchRule no_server_or_console_of_the_database =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.h2.tools..", "org.h2.server..");

  @ArchTest
  static final ArchRule requests_are_made_only_in_the_gateway =
      noClasses()
          .that()
          .resideOutsideOfPackage(in("gateway"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("okhttp3..", "java.net.http..");

  @ArchTest
  static final ArchRule run_later_has_one_home =
      noClasses()
          .that()
          .resideOutsideOfPackage(in("ui.common"))
          .should()
          .callMethod(javafx.application.Platform.class, "runLater", Runnable.class);

  @ArchTest
  static final ArchRule only_the_command_line_prints =
      noClasses()
          .that(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(in("cli"), in("app")))))
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule what_the_package_leaves_out_is_not_used =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.awt..", "javax.swing..", "javax.imageio..", "javax.print..", "javax.sound..")
          .because("the installed program's Java is without their libraries");

  @ArchTest
  static final ArchRule no_field_is_static_and_mutable =
      fields()
          .that()
          .areStatic()
          .and()
          .doNotHaveName("$VALUES")
          .should()
          .beFinal()
          .because("state belongs to objects that somebody made and stops");

  @ArchTest
  static final ArchRule only_app_is_the_root =
      classes()
          .that()
          .resideInAPackage(in("app"))
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAPackage(in("app"));

  private static String in(String room) {
    return ROOT + "." + room + "..";
  }

  private static ArchRule room(String room, String... mayUse) {
    String[] allowed =
        Stream.concat(Stream.of(room), Arrays.stream(mayUse))
            .map(HouseTest::in)
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(in(room))
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))));
  }
}
