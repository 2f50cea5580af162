package org.gradecompanion.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradecompanion.model.Flag;
import org.gradecompanion.model.Reason;
import org.gradecompanion.model.ReasonCode;
import org.gradecompanion.model.Score;
import org.gradecompanion.model.SyncFacts;
import org.jspecify.annotations.Nullable;

/** How the model's values lie in columns. */
final class Columns {
  /** Decimals kept of points; PowerTeacher keeps as many. */
  static final int DECIMALS = 6;

  /** The columns of {@link SyncFacts}, in both tables that have them. */
  static final String FACTS =
      "revision, confirmed_revision, sent_revision, present, leased_until, tries, next_attempt,"
          + " reason_code, reason_detail, reason_request, confirmed_at, edited_on";

  static final int FACT_COLUMNS = 12;

  private Columns() {}

  static String marks(int count) {
    return String.join(", ", java.util.Collections.nCopies(count, "?"));
  }

  /** Points, flags and note, from three columns starting at {@code first}. */
  static Score score(ResultSet row, int first) throws SQLException {
    return new Score(
        row.getBigDecimal(first), flags(row.getString(first + 1)), row.getString(first + 2));
  }

  static void put(@Nullable Object[] values, int first, @Nullable Score score) {
    values[first] = score == null ? null : score.points();
    values[first + 1] = score == null ? null : flags(score.flags());
    values[first + 2] = score == null ? null : score.comment();
  }

  /** As the columns can hold it; what PowerTeacher reports may have more decimals. */
  static Score kept(Score score) {
    BigDecimal points = score.points();
    return points == null || points.scale() <= DECIMALS
        ? score
        : new Score(
            points.setScale(DECIMALS, RoundingMode.HALF_UP), score.flags(), score.comment());
  }

  static String flags(Set<Flag> flags) {
    return flags.stream().sorted().map(Flag::code).collect(Collectors.joining(" "));
  }

  static Set<Flag> flags(String codes) {
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    if (!codes.isEmpty()) {
      Set<String> wanted = Set.copyOf(Arrays.asList(codes.split(" ")));
      Arrays.stream(Flag.values()).filter(f -> wanted.contains(f.code())).forEach(flags::add);
    }
    return flags;
  }

  static SyncFacts facts(ResultSet row, int first) throws SQLException {
    return new SyncFacts(
        row.getLong(first),
        row.getLong(first + 1),
        row.getLong(first + 2),
        row.getBoolean(first + 3),
        instant(row, first + 4),
        row.getInt(first + 5),
        instant(row, first + 6),
        reason(row, first + 7),
        instant(row, first + 10),
        row.getObject(first + 11, LocalDate.class));
  }

  static void put(@Nullable Object[] values, int first, SyncFacts facts) {
    values[first] = facts.revision();
    values[first + 1] = facts.confirmedRevision();
    values[first + 2] = facts.sentRevision();
    values[first + 3] = facts.present();
    values[first + 4] = facts.leasedUntil();
    values[first + 5] = facts.tries();
    values[first + 6] = facts.nextAttempt();
    put(values, first + 7, facts.reason());
    values[first + 10] = facts.confirmedAt();
    values[first + 11] = facts.editedOn();
  }

  static @Nullable Reason reason(ResultSet row, int first) throws SQLException {
    String code = row.getString(first);
    return code == null
        ? null
        : new Reason(ReasonCode.valueOf(code), row.getString(first + 1), row.getString(first + 2));
  }

  static void put(@Nullable Object[] values, int first, @Nullable Reason reason) {
    values[first] = reason == null ? null : reason.code().name();
    values[first + 1] = reason == null ? null : reason.detail();
    values[first + 2] = reason == null ? null : reason.requestId();
  }

  static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, Instant.class);
  }
}
