package org.gradecompanion.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.gradecompanion.exchange.ImportResult.Problem;
import org.gradecompanion.gradebook.Await;
import org.gradecompanion.gradebook.Gradebooks;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentRecord;
import org.gradecompanion.model.Category;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.CellRecord;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Roster;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionBook;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Student;
import org.gradecompanion.model.StudentId;
import org.gradecompanion.model.Teacher;
import org.gradecompanion.model.TeacherId;
import org.gradecompanion.model.Term;
import org.gradecompanion.model.TermId;
import org.gradecompanion.model.UserError;
import org.gradecompanion.rules.Profile;
import org.gradecompanion.store.DataFolder;
import org.gradecompanion.store.Store;
import org.gradecompanion.store.StoreOpener;
import org.gradecompanion.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores from CSV files into a real store. */
class ScoreImportTest {
  private static final String QUIZ = ",Quiz 1,%s,10,2026-11-20,Homework\n";
  private static final String HEAD = "section,student,assignment,score,points,due,category\n";
  private static final int MANY = 100;
  private static final SectionId ALGEBRA = new SectionId("sec-1");

  @TempDir Path folder;
  private DataFolder data;
  private Store store;
  private ScoreImport scores;

  @BeforeEach
  void open() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    data = DataFolder.claim(folder.resolve("data"), () -> {});
    store = StoreOpener.open(data, new byte[32], clock, "test").store();
    Await.of(store.apply(roster()));
    scores = new ScoreImport(new Gradebooks(store, Profile::powerTeacher, clock));
  }

  @AfterEach
  void close() {
    store.close();
    data.close();
  }

  @Test
  void student_byIdNumberEmailOrName_isTheSameStudent() throws IOException {
    for (String called : List.of("stu-1", "1001", "ANA@school.example", "\"garcía,  ANA\"")) {
      ImportResult result = run(HEAD + "sec-1," + called + QUIZ.formatted("8"));
      assertThat(result.problems()).as(called).isEmpty();
      assertThat(result.imported() + result.unchanged()).as(called).isEqualTo(1);
    }
    assertThat(cells()).hasSize(1);
  }

  @Test
  void section_byIdCodeOrTitle_isTheSameSection() throws IOException {
    for (String called : List.of("sec-1", "alg-1", "Algebra I")) {
      assertThat(run(HEAD + called + ",stu-1" + QUIZ.formatted("8")).problems()).isEmpty();
    }
    assertThat(assignments()).hasSize(1);
  }

  @Test
  void sectionTitle_sharedByTwo_isRefusedWithWhatToDo() throws IOException {
    Problem problem = only(run(HEAD + "History,stu-1" + QUIZ.formatted("8")));
    assertThat(problem.line()).isEqualTo(2);
    assertThat(words(problem)).contains("2", "History", "id or code");
  }

  @Test
  void studentName_sharedByTwo_isRefusedByLineWithWhatToDo() throws IOException {
    Problem problem = only(run(HEAD + "sec-1,\"Lee, Min\"" + QUIZ.formatted("8")));
    assertThat(problem.line()).isEqualTo(2);
    assertThat(words(problem)).contains("2 students", "number").doesNotContain("Lee");
  }

  @Test
  void newAssignment_withPointsDueAndCategory_isCreatedOnceForAllRows() throws IOException {
    ImportResult result =
        run(
            HEAD
                + "sec-1,stu-1,Essay,,,,\n"
                + "sec-1,stu-1,Essay,7.5,20,2026-11-20,homework\n"
                + "sec-1,stu-2,Essay,0,,,\n");
    assertThat(result.problems()).isEmpty();
    assertThat(result.created()).isEqualTo(1);
    assertThat(result.imported()).isEqualTo(2);
    assertThat(result.skipped()).isEqualTo(1);
    Assignment essay = assignments().get(0);
    assertThat(essay.points()).isEqualTo(BigDecimal.valueOf(20));
    assertThat(essay.due()).isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(essay.category()).isEqualTo(new CategoryId("cat-hw"));
    assertThat(cells())
        .containsEntry("stu-1", Score.of("7.5"))
        .containsEntry("stu-2", Score.of("0"));
  }

  @Test
  void newAssignment_withoutItsDetails_isRefusedAndTheRestGoesIn() throws IOException {
    ImportResult result =
        run(HEAD + "sec-1,stu-1,Unknown,8,,,\n" + "sec-1,stu-1" + QUIZ.formatted("9"));
    assertThat(words(only(result))).contains("Unknown", "points, due and category");
    assertThat(result.imported()).isEqualTo(1);
  }

  @Test
  void brokenRows_areNamedByTheirLinesAndTheRestGoesIn() throws IOException {
    ImportResult result =
        run(
            HEAD
                + "sec-9,stu-1,Quiz 1,8,10,2026-11-20,Homework\n" // 2: section
                + "sec-1,stu-9,Quiz 1,8,10,2026-11-20,Homework\n" // 3: student
                + "sec-1,stu-1,Quiz 1,eight,10,2026-11-20,Homework\n" // 4: score
                + "sec-1,stu-1,A,8,0,2026-11-20,Homework\n" // 5: points
                + "sec-1,stu-1,B,8,10,20/11/2026,Homework\n" // 6: date
                + "sec-1,stu-1,C,8,10,2026-11-20,Nonsense\n" // 7: category
                + "sec-1,García, Ana,Quiz 1,8,10,2026-11-20,Homework\n" // 8: unquoted comma
                + "sec-1,stu-1,Quiz 1,\"-1\",10,2026-11-20,Homework\n" // 9: negative
                + "\n"
                + "sec-1,stu-4,Quiz 1,8,10,2026-11-20,Homework\n" // 11: left the class
                + "sec-1,stu-1,Quiz 1,8,10,2026-11-20,Homework\n");
    assertThat(result.problems().stream().map(Problem::line))
        .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 11L);
    assertThat(result.imported()).isEqualTo(1);
    assertThat(result.created()).isEqualTo(1);
    assertThat(words(result.problems().get(5))).contains("Nonsense", "Homework");
    result.problems().forEach(problem -> assertThat(words(problem)).isNotBlank());
  }

  @Test
  void sameCellTwice_keepsTheFirstAndRefusesTheLaterByLine() throws IOException {
    ImportResult result =
        run(HEAD + "sec-1,stu-1" + QUIZ.formatted("8") + "sec-1,1001" + QUIZ.formatted("9"));
    assertThat(only(result).line()).isEqualTo(3);
    assertThat(words(only(result))).contains("line 2");
    assertThat(cells()).containsEntry("stu-1", Score.of("8"));
  }

  @Test
  void blankScore_neverOverwrites() throws IOException {
    run(HEAD + "sec-1,stu-1" + QUIZ.formatted("8"));
    ImportResult result = run(HEAD + "sec-1,stu-1" + QUIZ.formatted(""));
    assertThat(result.skipped()).isEqualTo(1);
    assertThat(cells()).containsEntry("stu-1", Score.of("8"));
  }

  @Test
  void sameFileAgain_changesNothing() throws IOException {
    run(HEAD + "sec-1,stu-1" + QUIZ.formatted("8"));
    ImportResult again = run(HEAD + "sec-1,stu-1" + QUIZ.formatted("8.0"));
    assertThat(again.imported()).isZero();
    assertThat(again.created()).isZero();
    assertThat(again.unchanged()).isEqualTo(1);
  }

  @Test
  void flags_aloneOrBesideAScore_areEntered() throws IOException {
    run(
        "section,student,assignment,score,points,due,category,flags\n"
            + "sec-1,stu-1,Quiz 1,,10,2026-11-20,Homework,MI\n"
            + "sec-1,stu-2,Quiz 1,8,,,,la; COL\n");
    assertThat(cells())
        .containsEntry("stu-1", Score.flagged(Flag.MISSING))
        .containsEntry(
            "stu-2", new Score(BigDecimal.valueOf(8), Set.of(Flag.LATE, Flag.COLLECTED), ""));
  }

  @Test
  void flags_byName_areTheSameAsByCode() throws IOException {
    run(
        "section,student,assignment,score,points,due,category,flags\n"
            + "sec-1,stu-1,Quiz 1,,10,2026-11-20,Homework,missing\n"
            + "sec-1,stu-2,Quiz 1,8,,,,\"Late, collected\"\n");
    assertThat(cells())
        .containsEntry("stu-1", Score.flagged(Flag.MISSING))
        .containsEntry(
            "stu-2", new Score(BigDecimal.valueOf(8), Set.of(Flag.LATE, Flag.COLLECTED), ""));
  }

  @Test
  void decimalComma_isReadWhereFieldsAreSeparatedByAnother() throws IOException {
    ImportResult result =
        run(
            (HEAD + "sec-1,stu-1,Quiz 1,7#5,12#5,2026-11-20,Homework\n")
                .replace(',', ';')
                .replace('#', ','));
    assertThat(result.problems()).isEmpty();
    assertThat(cells()).containsEntry("stu-1", Score.of("7.5"));
    assertThat(assignments().get(0).points()).isEqualByComparingTo("12.5");
  }

  @Test
  void studentName_withATypographicApostrophe_isTheSameName() throws IOException {
    run(HEAD + "sec-1,\"O\u2019Brien, Zoe\"" + QUIZ.formatted("8"));
    assertThat(cells()).containsEntry("stu-5", Score.of("8"));
  }

  @Test
  void spreadsheetsOfOtherCountries_areReadTheSame() throws IOException {
    String row = "sec-1,stu-1" + QUIZ.formatted("8") + "sec-1,stu-2" + QUIZ.formatted("9");
    for (String separator : List.of(",", ";", "\t")) {
      for (String mark : List.of("", "\uFEFF")) {
        for (String end : List.of("\n", "\r\n")) {
          String text = mark + (HEAD + row).replace(",", separator).replace("\n", end);
          ImportResult result = run(text);
          assertThat(result.problems()).isEmpty();
          assertThat(result.imported() + result.unchanged()).isEqualTo(2);
        }
      }
    }
  }

  @Test
  void existingAssignment_isMatchedByItsIdAndNotChanged() throws IOException {
    run(HEAD + "sec-1,stu-1" + QUIZ.formatted("8"));
    Assignment quiz = assignments().get(0);
    ImportResult result = run(HEAD + "sec-1,stu-2," + quiz.id() + ",9,50,2026-11-21,Homework\n");
    assertThat(result.imported()).isEqualTo(1);
    assertThat(assignments()).containsExactly(quiz);
  }

  @Test
  void unknownHeading_isIgnoredAndSaid() throws IOException {
    ImportResult result =
        run("section,student,assignment,score,remark\nsec-1,stu-1,Quiz 1,8,good\n");
    assertThat(result.ignoredColumns()).containsExactly("remark");
  }

  @Test
  void fileThatCannotBeUsed_saysWhichAndWhy() throws IOException {
    assertRefused("section,student,assignment\n", "exchange.file.headings");
    assertRefused("", "exchange.file.empty");
    assertRefused(HEAD + "sec-1,\"García, Ana,Quiz 1,8\n", "exchange.file.broken");
    Path latin = folder.resolve("latin.csv");
    Files.write(latin, (HEAD + "sec-1,García").getBytes(StandardCharsets.ISO_8859_1));
    assertRefused(latin, "exchange.file.encoding");
    assertRefused(folder.resolve("missing.csv"), "exchange.file.missing");
    assertRefused(folder, "exchange.file.unreadable");
  }

  @Test
  void tenThousandsOfRows_goInWhole() throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    for (int task = 0; task < 120; task++) {
      for (int student = 1; student <= MANY; student++) {
        text.append("sec-4,many-" + student + ",Task " + task + ",8,10,2026-11-20,Homework\n");
      }
    }
    ImportResult result = run(text.toString());
    assertThat(result.problems()).isEmpty();
    assertThat(result.imported()).isEqualTo(120 * MANY);
    assertThat(result.created()).isEqualTo(120);
  }

  private void assertRefused(String text, String key) throws IOException {
    assertRefused(write(text), key);
  }

  private void assertRefused(Path file, String key) {
    assertThatThrownBy(() -> scores.run(file))
        .isInstanceOfSatisfying(
            UserError.class,
            error -> {
              assertThat(error.userMessage().key()).isEqualTo(key);
              assertThat(error.kind()).isEqualTo(UserError.Kind.WRONG_USE);
              assertThat(Words.load(Locale.ENGLISH).say(error.userMessage()))
                  .contains(file.toString());
            });
  }

  private ImportResult run(String text) throws IOException {
    return scores.run(write(text));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("scores.csv"), text, StandardCharsets.UTF_8);
  }

  private static Problem only(ImportResult result) {
    assertThat(result.problems()).hasSize(1);
    return result.problems().get(0);
  }

  private static String words(Problem problem) {
    return Words.load(Locale.ENGLISH).say(problem.why());
  }

  /** Reads behind everything committed: a commit is on disk before the database has it. */
  private SectionBook book() {
    Await.of(store.resend(List.of()));
    return Await.of(store.book(ALGEBRA));
  }

  private List<Assignment> assignments() {
    return book().assignments().stream().map(AssignmentRecord::assignment).toList();
  }

  private Map<String, Score> cells() {
    return book().cells().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                cell -> cell.id().student().value(), CellRecord::score));
  }

  private static Roster roster() {
    TeacherId teacher = new TeacherId("tea-1");
    TermId term = new TermId("term-1");
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(ALGEBRA, "Algebra I", "ALG-1", "school", teacher, List.of(term)));
    sections.add(section("sec-2", "HIS-1", teacher, term));
    sections.add(section("sec-3", "HIS-2", teacher, term));
    sections.add(section("sec-4", "BIG", teacher, term));
    List<Student> many =
        IntStream.rangeClosed(1, MANY)
            .mapToObj(i -> new Student(new StudentId("many-" + i), "M", "N" + i, "", "", true))
            .toList();
    return new Roster(
        new Teacher(teacher, "Tea", "Cher", "t@school.example"),
        List.of(new Term(term, "Q2", LocalDate.of(2026, 11, 1), LocalDate.of(2027, 1, 31), false)),
        List.of(new Category(new CategoryId("cat-hw"), "Homework", true, null)),
        sections,
        Map.of(),
        Map.of(
            ALGEBRA,
            List.of(
                new Student(
                    new StudentId("stu-1"), "Ana", "García", "1001", "ana@school.example", true),
                new Student(new StudentId("stu-2"), "Min", "Lee", "1002", "", true),
                new Student(new StudentId("stu-3"), "Min", "Lee", "1003", "", true),
                new Student(new StudentId("stu-5"), "Zoe", "O'Brien", "1005", "", true),
                new Student(new StudentId("stu-4"), "Gone", "Away", "1004", "", false)),
            new SectionId("sec-4"),
            many),
        List.of(),
        List.of());
  }

  private static Section section(String id, String code, TeacherId teacher, TermId term) {
    return new Section(
        new SectionId(id),
        "BIG".equals(code) ? "Big class" : "History",
        code,
        "school",
        teacher,
        List.of(term));
  }
}
