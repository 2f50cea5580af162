package org.gradecompanion.ui.grades;

import java.util.List;

/**
 * Students and assignments as a class might have them, short and long, with letters of all kinds.
 */
final class SampleNames {
  static final List<String> NAMES =
      List.of(
          "Abebe, Selam",
          "Álvarez, Renée",
          "Andersen, Søren",
          "Baker, Tyrone",
          "Chen, Lily",
          "Chen, Lily",
          "Dąbrowski, Zofia",
          "D'Angelo, Marco",
          "Evans, Grace",
          "Fitzgerald-Oyelaran, Maximilian",
          "García Márquez, Inés",
          "Hoàng, Minh Anh",
          "Ito, Haruka",
          "Jackson, Amari",
          "Kowalski, Jan",
          "Lindqvist, Åsa",
          "Müller, Jonas",
          "Nakamura, Ren",
          "Nguyễn, Thảo",
          "O'Brien, Saoirse",
          "Okafor, Chidi",
          "Patel, Anaya",
          "Petrović, Miloš",
          "Quispe, Luz",
          "Rossi, Giulia",
          "Silva, João",
          "Smith, Eleanor",
          "Tran, Kevin",
          "Ueda, Sora",
          "Williams, Destiny",
          "Yıldız, Elif");
  static final List<String> TITLES =
      List.of(
          "Syllabus quiz",
          "Reading log: chapters 1 to 4",
          "Photosynthesis lab",
          "Unit 1 test",
          "Fractions practice",
          "Essay draft",
          "The causes of the French Revolution, source work",
          "Exit ticket",
          "Group project",
          "Vocabulary 3",
          "Map skills",
          "Midterm",
          "Problem set 5",
          "Presentation",
          "Reading log: chapters 5 to 9",
          "Lab report",
          "Unit 2 test",
          "Peer review",
          "Debate",
          "Final reflection");
  static final List<String> CATEGORIES =
      List.of("Homework", "Quiz", "Lab", "Test", "Project", "Classwork");

  private SampleNames() {}
}
