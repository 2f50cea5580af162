package org.gradecompanion.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;

/**
 * What a district says of its plugin. Lengths are those of PowerSchool's "Plugin XML" (developer
 * documentation): name 40 characters, version 20, description 256, tables and columns 30.
 *
 * @param name unique among the plugins of a server
 * @param publisher whose plugin it is
 * @param contact the publisher's e-mail address
 * @param opportunityId the 18 digits that PowerSchool gave the district for Universal Rostering;
 *     empty where that is not used
 * @param also columns to ask for beside those of {@link PluginTable}, as TABLE.COLUMN, to be
 *     written too
 */
public record PluginDescriptor(
    String name,
    String version,
    String publisher,
    String contact,
    Optional<String> opportunityId,
    List<String> also) {
  /** What the plugin is called unless the district says otherwise. */
  public static final String NAME = "Gradebook Companion";

  /** As long as the list of columns stays as it is. */
  public static final String VERSION = "1.0";

  /** Where nobody answers (RFC 2606); shown until the district gives its own address. */
  public static final String NO_CONTACT = "plugin@gradebook-companion.invalid";

  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_VERSION = 20;
  private static final int LONGEST_PUBLISHER = 100;

  /**
   * @throws UserError when PowerSchool would not take it; it says what is wrong
   */
  public PluginDescriptor {
    name = name.strip();
    version = version.strip();
    publisher = publisher.strip();
    contact = contact.strip();
    opportunityId = opportunityId.map(String::strip);
    also = also.stream().map(each -> each.strip().toUpperCase(Locale.ROOT)).toList();
    text("name", name, LONGEST_NAME);
    text("publisher", publisher, LONGEST_PUBLISHER);
    if (!version.matches("[0-9.]{1," + LONGEST_VERSION + "}")) {
      throw wrong("exchange.plugin.version", LONGEST_VERSION);
    }
    if (!contact.matches("[^\\s@]+@[^\\s@]+")) {
      throw wrong("exchange.plugin.contact");
    }
    if (!opportunityId.map(id -> id.matches("[0-9]{18}")).orElse(true)) {
      throw wrong("exchange.plugin.opportunity");
    }
    for (String column : also) {
      if (!column.matches("[A-Z0-9_]{1,30}\\.[A-Z0-9_]{1,30}")) {
        throw wrong("exchange.plugin.column", column);
      }
    }
  }

  /**
   * What PowerSchool shows of it. PowerSchool's documentation names no element for an Opportunity
   * ID; it stands here, where a person finds it on the plugin's page.
   */
  public Message description() {
    return opportunityId
        .map(id -> Message.of("exchange.plugin.description.rostering", id))
        .orElseGet(() -> Message.of("exchange.plugin.description"));
  }

  private static void text(String what, String text, int longest) {
    boolean fits = !text.isEmpty() && text.codePointCount(0, text.length()) <= longest;
    if (!fits || text.chars().anyMatch(Character::isISOControl)) {
      throw wrong("exchange.plugin." + what, longest);
    }
  }

  private static UserError wrong(String key, Object... args) {
    return new UserError(UserError.Kind.WRONG_USE, Message.of(key, args));
  }
}
