package org.gradecompanion.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradecompanion.model.MasterClass;
import org.gradecompanion.model.Membership;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.Section;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.Teacher;
import org.gradecompanion.model.TeacherId;

/**
 * What is wrong with how a section of a master class is linked to the SIS, and who can mend it.
 *
 * @param severity left out when it is not linked, else blocks
 * @param broken the sections whose links are to be mended: with different lead teachers, one broken
 *     link blocks every section of the class
 */
public record LinkFault(
    Severity severity, Message message, List<Fix> fixes, Set<SectionId> broken) {
  public LinkFault {
    fixes = List.copyOf(fixes);
    broken = Set.copyOf(broken);
  }

  boolean blocks() {
    return severity == Severity.BLOCKS;
  }

  /** Of one section; nothing when its scores can go. */
  public static Optional<LinkFault> of(Membership membership, SectionId home, Profile profile) {
    return membership
        .masterClass()
        .part(home)
        .flatMap(part -> new Look(membership, part).fault(profile));
  }

  /** One section with a link to it, of whichever section of the class. */
  private record Link(MasterClass.Part part, Section linked) {}

  private record Look(Membership membership, MasterClass.Part part) {
    Optional<LinkFault> fault(Profile profile) {
      if (part.links().isEmpty()) {
        return Optional.of(
            new LinkFault(
                Severity.LEAVES_OUT,
                Message.of("rules.R15.unlinked", name(part.home())),
                List.of(linkAgain()),
                Set.of()));
      }
      if (!profile.passing().oneLink()) {
        return Optional.empty();
      }
      if (part.links().size() > 1) {
        return Optional.of(
            blocks(Message.of("rules.R15.twice", name(part.home()), linkNames()), unlinkEach()));
      }
      return part.whole() ? leads() : Optional.of(elsewhere());
    }

    /** Its roster is its own section's: another class has other students and other titles. */
    private LinkFault elsewhere() {
      SectionId link = part.links().get(0);
      return blocks(
          Message.of("rules.R15.elsewhere", name(part.home()), name(link)),
          List.of(linkAgain(), unlink(part, link)));
    }

    private Optional<LinkFault> leads() {
      List<Link> linked = new ArrayList<>();
      for (MasterClass.Part each : membership.masterClass().parts()) {
        for (SectionId link : each.links()) {
          membership.section(link).ifPresent(section -> linked.add(new Link(each, section)));
        }
      }
      TeacherId owner = membership.masterClass().owner();
      List<Link> foreign =
          linked.stream().filter(link -> !link.linked().leadTeacher().equals(owner)).toList();
      if (foreign.isEmpty()) {
        return Optional.empty();
      }
      Section one = foreign.get(0).linked();
      boolean differ =
          linked.stream().map(link -> link.linked().leadTeacher()).distinct().count() > 1;
      Message message =
          Message.of(
              differ ? "rules.R15.leads" : "rules.R15.owner",
              membership.masterClass().title(),
              name(one.id()),
              teacher(one.leadTeacher()),
              teacher(owner));
      List<Fix> fixes =
          foreign.stream().map(link -> unlink(link.part(), link.linked().id())).toList();
      Set<SectionId> broken =
          foreign.stream().map(link -> link.part().home()).collect(Collectors.toSet());
      return Optional.of(new LinkFault(Severity.BLOCKS, message, fixes, broken));
    }

    /** The links to other sections first: to unlink these is what is mostly meant. */
    private List<Fix> unlinkEach() {
      List<Fix> fixes = new ArrayList<>();
      for (SectionId link : part.links()) {
        fixes.add(link.equals(part.home()) ? fixes.size() : 0, unlink(part, link));
      }
      return fixes;
    }

    private Fix unlink(MasterClass.Part from, SectionId link) {
      return new Fix.Unlink(membership.masterClass().id(), from.home(), link, name(link));
    }

    private Fix linkAgain() {
      return new Fix.LinkOwn(membership.masterClass().id(), part.home());
    }

    private String linkNames() {
      return String.join(", ", part.links().stream().map(this::name).toList());
    }

    private String name(SectionId id) {
      return membership.section(id).map(Section::label).orElseGet(id::value);
    }

    private Object teacher(TeacherId id) {
      return membership
          .teacher(id)
          .map(Teacher::name)
          .<Object>map(name -> name)
          .orElseGet(() -> Message.of("rules.R15.somebody"));
    }

    private LinkFault blocks(Message message, List<Fix> fixes) {
      return new LinkFault(Severity.BLOCKS, message, fixes, Set.of(part.home()));
    }
  }
}
