package org.gradecompanion.gateway.powerteacher;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.SectionId;
import org.gradecompanion.model.TeacherId;
import org.gradecompanion.model.UserError;
import org.jspecify.annotations.Nullable;

/**
 * For whom a plugin acts and in which term a section is: each write has to say it. Asked for once,
 * unless a pull told it. Safe for several threads.
 */
final class Acting {
  private final Tables tables;
  private final People people;
  private final String email;
  private final Map<SectionId, Integer> terms = new ConcurrentHashMap<>();
  private volatile @Nullable TeacherId user;

  Acting(Tables tables, People people, String email) {
    this.tables = tables;
    this.people = people;
    this.email = email;
  }

  void is(TeacherId teacher) {
    user = teacher;
  }

  void put(SectionId section, int term) {
    terms.put(section, term);
  }

  /** USERS.DCID of the teacher. */
  String user() throws GatewayException {
    TeacherId known = user;
    if (known == null) {
      try {
        known = people.teacher(email).id();
      } catch (UserError e) {
        throw new GatewayException(
            new Reason(ReasonCode.NOT_YOUR_SECTION, "no teacher with this e-mail address", null),
            null);
      }
      user = known;
    }
    return known.value();
  }

  /** SECTIONS.TERMID. */
  int term(SectionId section) throws GatewayException {
    Integer known = terms.get(section);
    if (known != null) {
      return known;
    }
    String dcid = section.value();
    for (TableRow row : tables.where("sections", "dcid==" + dcid, "dcid,id,termid")) {
      if (row.is("dcid", dcid) && row.text("termid").matches("\\d{1,6}")) {
        int term = Integer.parseInt(row.text("termid"));
        terms.put(section, term);
        return term;
      }
    }
    throw new GatewayException(
        new Reason(ReasonCode.NOT_YOUR_SECTION, "the section is not there", null), null);
  }
}
