package org.gradecompanion.gateway;

import java.net.URI;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.gradecompanion.model.Message;
import org.gradecompanion.model.UserError;

/** Which addresses a teacher's scores and a secret may be sent to. */
public final class Addresses {
  private Addresses() {}

  /**
   * The address, if it is encrypted or on this computer.
   *
   * @throws UserError when it is neither, or is no address
   */
  public static HttpUrl secure(URI address) {
    HttpUrl url = HttpUrl.parse(address.toString());
    if (url == null) {
      throw new UserError(
          UserError.Kind.WRONG_USE, Message.of("setup.error.address", address.toString()));
    }
    if (!url.isHttps() && !loopback(url.host())) {
      throw new UserError(
          UserError.Kind.WRONG_USE, Message.of("setup.error.unencrypted", address.toString()));
    }
    return url;
  }

  private static boolean loopback(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || name.equals("::1")
        || name.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  }
}
