package org.gradecompanion.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradecompanion.model.Assignment;
import org.gradecompanion.model.AssignmentId;
import org.gradecompanion.model.CategoryId;
import org.gradecompanion.model.MasterClassId;
import org.gradecompanion.model.Membership;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.TeacherId;
import org.gradecompanion.rules.LinkFault;
import org.gradecompanion.rules.Severity;
import org.junit.jupiter.api.Test;

/**
 * Every way to link two sections: what R15 lets pass the district stores, and what R15 calls broken
 * the district refuses.
 */
class MasterClassAgreementTest {
  private static final TeacherId DELGADO = new TeacherId("teacher-delgado");
  private static final TeacherId OROURKE = new TeacherId("teacher-orourke");
  private static final Section HOME = section("class-algebra-p1", DELGADO);
  private static final LocalDate TODAY = Fixtures.TODAY;
  private int assignments;

  @Test
  void linksThatPassHere_passThere_andBrokenOnesAreRefused() {
    Holdings holdings = School.load(Fixtures.options().build(), new ArrayList<>());
    DistrictDesk desk =
        new DistrictDesk(
            holdings, Rules.of(Profile.POWERTEACHER, holdings, Passback.OPEN), Fixtures.CLOCK);
    int blocked = 0;
    int passed = 0;
    for (Case each : cases()) {
      holdings.sync().tell(each.told());
      Optional<LinkFault> fault = each.fault();
      Set<String> refused = desk.put(assignment());
      if (fault.isEmpty()) {
        passed++;
        assertThat(refused).as("%s", each).isEmpty();
      } else if (fault.get().severity() == Severity.BLOCKS && each.linksHome()) {
        blocked++;
        assertThat(refused).as("%s", each).isNotEmpty().allMatch(f -> f.startsWith("MasterClass."));
      }
    }
    assertThat(passed).isPositive();
    assertThat(blocked).isPositive();
  }

  /**
   * The home section beside another.
   *
   * @param links of the home section
   */
  private record Case(
      Section other, TeacherId owner, List<SectionId> links, List<SectionId> otherLinks) {
    Optional<LinkFault> fault() {
      var masterClass =
          new org.gradecompanion.model.MasterClass(
              new MasterClassId("m1"),
              "Both",
              owner,
              List.of(
                  new org.gradecompanion.model.MasterClass.Part(HOME.id(), links),
                  new org.gradecompanion.model.MasterClass.Part(other.id(), otherLinks)));
      return LinkFault.of(
          new Membership(masterClass, List.of(HOME, other), List.of()),
          HOME.id(),
          org.gradecompanion.rules.Profile.powerTeacher());
    }

    MasterClass told() {
      return new MasterClass(
          "m1",
          owner.value(),
          List.of(
              new MasterClass.Part("home", texts(links)),
              new MasterClass.Part("other", texts(otherLinks))));
    }

    /** Otherwise the district has no say in it: the class is linked to nothing there. */
    boolean linksHome() {
      return links.contains(HOME.id());
    }

    private static List<String> texts(List<SectionId> ids) {
      return ids.stream().map(SectionId::value).toList();
    }
  }

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Section other :
        List.of(section("class-algebra-p3", DELGADO), section("class-biology-p2", OROURKE))) {
      for (TeacherId owner : List.of(DELGADO, OROURKE)) {
        for (List<SectionId> links :
            List.of(
                List.<SectionId>of(),
                List.of(HOME.id()),
                List.of(HOME.id(), other.id()),
                List.of(other.id()))) {
          cases.add(new Case(other, owner, links, List.of()));
          cases.add(new Case(other, owner, links, List.of(other.id())));
        }
      }
    }
    return cases;
  }

  private Assignment assignment() {
    String id = "new-" + assignments++;
    return new Assignment(
        new AssignmentId(id),
        HOME.id(),
        id,
        "",
        BigDecimal.TEN,
        TODAY,
        TODAY,
        new CategoryId("category-quiz"));
  }

  private static Section section(String id, TeacherId lead) {
    return new Section(new SectionId(id), id, "", "", lead, List.of());
  }
}
