package org.gradecompanion.gateway.doctor;

import java.util.List;
import okhttp3.HttpUrl;
import org.gradecompanion.gateway.GatewayException;
import org.gradecompanion.gateway.Reply;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.ProbeStep;

/** What the doctor asks through one way in. */
public interface Questions {
  /** A small read that every server of this kind answers. */
  HttpUrl first();

  /** Whether an answer to the small read comes from a server of this kind. */
  boolean fits(Reply reply);

  /** Where else a server of this or another kind may be, the likeliest first. */
  List<Place> elsewhere();

  /** Reads the school's terms and counts them. */
  int terms() throws GatewayException;

  /**
   * Looks for the teacher.
   *
   * @throws org.gradecompanion.model.UserError there is none with that address
   */
  void teacher(String email) throws GatewayException;

  /** Steps that only this way in has, when all others went well. */
  default List<ProbeStep> further(String email) {
    return List.of();
  }

  /**
   * Where a server may be.
   *
   * @param base what a connection of that kind would name
   * @param read the small read there
   */
  record Place(GatewayKind kind, HttpUrl base, HttpUrl read) {}
}
