package org.gradecompanion.ui.district;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.exchange.PluginDescriptor;
import org.gradecompanion.settings.Checklist;
import org.gradecompanion.settings.ConnectionFile;

/**
 * A district's set-up as the window hands it on and takes it over. Every method returns at once.
 */
public interface DistrictControls {
  /** Writes the archive that a district installs on its server. */
  CompletableFuture<Void> writePlugin(Path file, PluginDescriptor plugin);

  /**
   * Writes what is set up here into a file.
   *
   * @param passphrase seals the client secret into it; empty leaves it out
   * @param network whether proxy and certificate authority go into it, where they are set here
   */
  CompletableFuture<ConnectionFile> export(
      String district, Optional<char[]> passphrase, boolean network, Path file);

  /** Reads a file and changes nothing. */
  CompletableFuture<ConnectionFile> read(Path file);

  /** Sets everything up as the file says, or nothing of it. */
  CompletableFuture<Void> open(ConnectionFile file, String email, Key key);

  /** What the district has decided, and what it can choose from. */
  CompletableFuture<DistrictChoices.Offer> choices();

  /** What other choices would change. Changes nothing. */
  CompletableFuture<DistrictChoices.Outlook> outlook(DistrictChoices choices);

  /** Puts every gradebook under these choices. */
  CompletableFuture<Void> decide(DistrictChoices choices);

  /** The district's steps as they were left. */
  CompletableFuture<Checklist> checklist();

  CompletableFuture<Void> save(Checklist checklist);

  /** What this program itself knows of the steps. */
  CompletableFuture<Evidence> evidence();

  /**
   * What a teacher has to sign in with.
   *
   * @param passphrase opens the secret in the file; empty where it is not there
   * @param clientId where the secret is not in the file
   */
  record Key(char[] passphrase, String clientId, char[] secret) {
    /** Never what is in it. */
    @Override
    public String toString() {
      return "Key";
    }
  }

  /**
   * What is so on this computer.
   *
   * @param connected to a district, not to the practice district
   * @param sections how many classes were read from there
   * @param categoryMap as the rules say it; empty for none
   * @param effective the first day of passing back as the rules say it; empty for none
   * @param group how many teachers are in the passback group; 0 while everyone is
   * @param confirmed how many scores PowerTeacher has confirmed
   * @param unsent how many assignments and scores it has not confirmed
   */
  record Evidence(
      boolean connected,
      int sections,
      String categoryMap,
      String effective,
      int group,
      int confirmed,
      int unsent) {}
}
