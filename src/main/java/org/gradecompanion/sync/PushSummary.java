package org.gradecompanion.sync;

import java.util.Optional;
import org.gradecompanion.model.Reason;

/**
 * What a push came to. Counts assignments and scores alike; all but the first describe how things
 * stand afterwards.
 *
 * @param confirmed by PowerTeacher in this push
 * @param faults refused or in conflict: a person has to act
 * @param deferred tried again by itself later
 * @param blocked not sent because a rule says PowerTeacher would refuse it
 * @param held not sent on purpose: on hold, left out, or in a closed term
 * @param waiting not sent because the account as a whole waits
 * @param account why PowerTeacher could not be reached or did not let us in; empty when it could
 */
public record PushSummary(
    int confirmed,
    int faults,
    int deferred,
    int blocked,
    int held,
    int waiting,
    Optional<Reason> account) {}
