package org.gradecompanion.practice;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How to start a practice district. Every setting has a default: {@link #defaults()}. */
public final class PracticeOptions {
  private final Builder settings;

  private PracticeOptions(Builder settings) {
    this.settings = settings;
  }

  public static PracticeOptions defaults() {
    return builder().build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The TCP port on 127.0.0.1, or 0 for any free one. */
  public int port() {
    return settings.port;
  }

  public Profile profile() {
    return settings.profile;
  }

  /** The OneRoster 1.1 CSV bundle to serve (a zip or a folder); empty for the bundled school. */
  public Optional<Path> rosterBundle() {
    return Optional.ofNullable(settings.rosterBundle);
  }

  /** Where the gradebook is kept between starts; empty for nowhere. */
  public Optional<Path> keptIn() {
    return Optional.ofNullable(settings.keptIn);
  }

  /** What the district takes as now: the bundled school's terms lie around it. */
  public Clock clock() {
    return settings.clock;
  }

  /** Where the school is: decides which day today is. */
  public ZoneId zone() {
    return settings.zone;
  }

  /** From when and from whom it takes grades. */
  Passback passback() {
    return Passback.of(settings.effectiveDate, settings.passbackGroup);
  }

  /** In what its OneRoster doors are stubborn. */
  Set<Habit> habits() {
    return settings.habits;
  }

  /** How long an access token is good for. */
  public Duration tokenLife() {
    return settings.tokenLife;
  }

  /** Empty for a random one per start. */
  Optional<String> clientId() {
    return Optional.ofNullable(settings.clientId);
  }

  /** Empty for a random one per start. */
  Optional<String> clientSecret() {
    return Optional.ofNullable(settings.clientSecret);
  }

  /** Collects the settings; {@link #build} may be called once. */
  public static final class Builder {
    private int port;
    private Profile profile = Profile.POWERTEACHER;
    private @Nullable Path rosterBundle;
    private @Nullable Path keptIn;
    private Clock clock = Clock.systemUTC();
    private ZoneId zone = ZoneId.systemDefault();
    private @Nullable LocalDate effectiveDate;
    private List<String> passbackGroup = List.of();
    private Set<Habit> habits = Set.of();
    private Duration tokenLife = Duration.ofHours(1);
    private @Nullable String clientId;
    private @Nullable String clientSecret;

    private Builder() {}

    /**
     * @param port 0 (any free one) to 65535
     */
    public Builder port(int port) {
      if (port < 0 || port > 65_535) {
        throw new PracticeException(
            "Port " + port + " does not exist. Choose one from 1 to 65535, or 0 for any free one.");
      }
      this.port = port;
      return this;
    }

    public Builder profile(Profile profile) {
      this.profile = profile;
      return this;
    }

    public Builder rosterBundle(@Nullable Path rosterBundle) {
      this.rosterBundle = rosterBundle;
      return this;
    }

    /**
     * Keeps line items and results in this file, so that they are there again at the next start.
     * For the bundled school only: its people do not exist.
     */
    public Builder keptIn(Path file) {
      this.keptIn = file;
      return this;
    }

    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    public Builder zone(ZoneId zone) {
      this.zone = zone;
      return this;
    }

    /**
     * Refuses every write before this day at the school, as a district does whose passback has not
     * begun; null refuses none.
     */
    public Builder effectiveDate(@Nullable LocalDate effectiveDate) {
      this.effectiveDate = effectiveDate;
      return this;
    }

    /**
     * Refuses writes to classes of which no teacher is in this group, as a district does that names
     * those who may pass grades back.
     *
     * @param emails their addresses; none lets every teacher
     */
    public Builder passbackGroup(List<String> emails) {
      this.passbackGroup = List.copyOf(emails);
      return this;
    }

    /**
     * Makes its OneRoster doors as stubborn as some servers are.
     *
     * @param habits not both of two that contradict each other
     */
    public Builder habits(Set<Habit> habits) {
      if (habits.contains(Habit.DATES) && habits.contains(Habit.DATE_TIMES)) {
        throw new PracticeException("A server demands dates or date-times, not both. Choose one.");
      }
      this.habits = Set.copyOf(habits);
      return this;
    }

    /**
     * @param tokenLife at least a second
     */
    public Builder tokenLife(Duration tokenLife) {
      if (tokenLife.compareTo(Duration.ofSeconds(1)) < 0) {
        throw new PracticeException("A token must live at least one second.");
      }
      this.tokenLife = tokenLife;
      return this;
    }

    public Builder credentials(String clientId, String clientSecret) {
      this.clientId = clientId;
      this.clientSecret = clientSecret;
      return this;
    }

    public PracticeOptions build() {
      if (keptIn != null && rosterBundle != null) {
        throw new PracticeException(
            "A district that serves a roster bundle keeps nothing in a file. Choose one of both.");
      }
      return new PracticeOptions(this);
    }
  }
}
