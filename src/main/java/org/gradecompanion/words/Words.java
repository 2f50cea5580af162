package org.gradecompanion.words;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.gradecompanion.model.Message;

/**
 * The sentences a person reads. One bundle file per area ({@link #AREAS}); a key starts with its
 * area's name. Immutable, safe for several threads.
 */
public final class Words {
  /** The areas, each a bundle of its own in this package's resources. */
  public static final List<String> AREAS =
      List.of(
          "common",
          "state",
          "reason",
          "error",
          "rules",
          "grid",
          "grades",
          "keys",
          "preflight",
          "activity",
          "lock",
          "setup",
          "district",
          "shell",
          "master",
          "practice",
          "cli",
          "exchange");

  private final Locale locale;
  private final Map<String, String> patterns;

  private Words(Locale locale, Map<String, String> patterns) {
    this.locale = locale;
    this.patterns = patterns;
  }

  /** Loads every area for the locale; English where there is no translation. */
  public static Words load(Locale locale) {
    Map<String, String> all = new LinkedHashMap<>();
    ResourceBundle.Control noFallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    for (String area : AREAS) {
      ResourceBundle bundle =
          ResourceBundle.getBundle("org.gradecompanion.words." + area, locale, noFallback);
      bundle.keySet().forEach(key -> all.put(key, bundle.getString(key)));
    }
    return new Words(locale, Map.copyOf(all));
  }

  public Locale locale() {
    return locale;
  }

  /** The sentence of a message. A missing key is a programming error, found by a test. */
  public String say(Message message) {
    return say(message.key(), message.args().toArray());
  }

  /** The sentence of a key with its placeholders filled. */
  public String say(String key, Object... args) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new MissingResourceException("no words for " + key, Words.class.getName(), key);
    }
    Object[] readable = Arrays.stream(args).map(this::readable).toArray();
    return new MessageFormat(pattern, locale).format(readable);
  }

  /** Dates, times and points as people of the locale write them; numbers are MessageFormat's. */
  private Object readable(Object arg) {
    if (arg instanceof Message inner) {
      return say(inner);
    }
    if (arg instanceof LocalDate day) {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
    }
    if (arg instanceof Instant time) {
      return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
          .withLocale(locale)
          .withZone(ZoneId.systemDefault())
          .format(time);
    }
    if (arg instanceof BigDecimal points) {
      DecimalFormat format =
          new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(locale));
      return format.format(points);
    }
    return arg;
  }

  /** The same words for FXML's {@code %key}; plain sentences without placeholders. */
  public ResourceBundle bundle() {
    return new ResourceBundle() {
      @Override
      protected Object handleGetObject(String key) {
        return patterns.containsKey(key) ? say(key) : null;
      }

      @Override
      public Enumeration<String> getKeys() {
        return Collections.enumeration(patterns.keySet());
      }
    };
  }
}
