package org.gradecompanion.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one complete pull or bundle brought: applied whole or not at all.
 *
 * @param sections the teacher's
 * @param teachers who teaches each section, the lead teacher first; a section may be missing
 * @param students by section
 * @param assignments the line items PowerTeacher has in these sections
 * @param scores the results PowerTeacher has for them, as far as this way can read them
 * @param scoresRead whether these are all it has: a result that is not among them is not there
 * @param remoteIds the server's own identifiers of assignments, where it gives one: one that is
 *     known by it here is that one, whatever its id
 * @param extent what may be concluded from what is not in it
 */
public record Roster(
    Teacher teacher,
    List<Term> terms,
    List<Category> categories,
    List<Section> sections,
    Map<SectionId, List<Teacher>> teachers,
    Map<SectionId, List<Student>> students,
    List<Assignment> assignments,
    List<RemoteScore> scores,
    boolean scoresRead,
    Map<AssignmentId, String> remoteIds,
    Extent extent) {
  public Roster {
    terms = List.copyOf(terms);
    categories = List.copyOf(categories);
    sections = List.copyOf(sections);
    teachers = Map.copyOf(teachers);
    students = Map.copyOf(students);
    assignments = List.copyOf(assignments);
    scores = List.copyOf(scores);
    remoteIds = Map.copyOf(remoteIds);
  }

  /** Everything that PowerTeacher has. */
  public Roster(
      Teacher teacher,
      List<Term> terms,
      List<Category> categories,
      List<Section> sections,
      Map<SectionId, List<Teacher>> teachers,
      Map<SectionId, List<Student>> students,
      List<Assignment> assignments,
      List<RemoteScore> scores,
      boolean scoresRead,
      Map<AssignmentId, String> remoteIds) {
    this(
        teacher,
        terms,
        categories,
        sections,
        teachers,
        students,
        assignments,
        scores,
        scoresRead,
        remoteIds,
        Extent.EVERYTHING);
  }

  /**
   * Who is in which section, and nothing of what is graded there.
   *
   * @param categories empty where nothing is said of them
   */
  public static Roster ofPeople(
      Teacher teacher,
      List<Term> terms,
      List<Category> categories,
      List<Section> sections,
      Map<SectionId, List<Teacher>> teachers,
      Map<SectionId, List<Student>> students) {
    return new Roster(
        teacher,
        terms,
        categories,
        sections,
        teachers,
        students,
        List.of(),
        List.of(),
        false,
        Map.of(),
        Extent.PEOPLE);
  }

  /** What a roster is about: only of that a gap means that it is not there any more. */
  public enum Extent {
    /** All that the server has of the teacher. */
    EVERYTHING,
    /** Sections and who is in them, as files have it. */
    PEOPLE
  }

  /** Of assignments only by our identifiers, without saying that all scores were read. */
  public Roster(
      Teacher teacher,
      List<Term> terms,
      List<Category> categories,
      List<Section> sections,
      Map<SectionId, List<Teacher>> teachers,
      Map<SectionId, List<Student>> students,
      List<Assignment> assignments,
      List<RemoteScore> scores) {
    this(
        teacher,
        terms,
        categories,
        sections,
        teachers,
        students,
        assignments,
        scores,
        false,
        Map.of());
  }

  /**
   * One result as PowerTeacher has it.
   *
   * @param changedAt when it was last changed there; null where the server does not say
   */
  public record RemoteScore(
      CellId cell, String resultId, Score score, @Nullable Instant changedAt) {
    /** One of unknown age. */
    public RemoteScore(CellId cell, String resultId, Score score) {
      this(cell, resultId, score, null);
    }
  }
}
