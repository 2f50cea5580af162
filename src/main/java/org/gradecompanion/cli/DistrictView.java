package org.gradecompanion.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gradecompanion.model.Authority;
import org.gradecompanion.model.ProxySetting;
import org.gradecompanion.settings.ConnectionFile;
import org.gradecompanion.settings.DistrictNetwork;
import org.gradecompanion.settings.DistrictSetup;

/** What a connection file sets up, for a person and for a program. */
final class DistrictView {
  private DistrictView() {}

  static void print(ConnectionFile file, Console console) {
    DistrictSetup setup = file.setup();
    console.print("cli.district.title", setup.district());
    for (DistrictSetup.Line line : setup.lines()) {
      console.print("cli.district.line", line.name(), line.value());
    }
    console.print(file.sealed() ? "cli.district.sealed" : "cli.district.no_secret");
    console.print("cli.district.fingerprint", file.fingerprint().text());
  }

  static Map<String, Object> json(ConnectionFile file) {
    DistrictSetup setup = file.setup();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("district", setup.district());
    document.put("gateway", setup.kind().code());
    document.put("url", setup.url().toString());
    document.put("tokenUrl", setup.tokenUrl().toString());
    document.put("clientId", setup.clientId());
    document.put("zone", setup.zone().getId());
    document.put("dialect", DialectOptions.json(setup.dialect()));
    document.put("profile", setup.rules().name());
    document.put("rules", setup.rules().settings());
    DistrictNetwork network = setup.network();
    document.put("proxy", network.byProxy().map(ProxySetting::address).orElse(null));
    document.put(
        "authority",
        network
            .authority()
            .map(it -> new Authority(setup.url().getHost(), it).fingerprint())
            .orElse(null));
    document.put("withSecret", file.sealed());
    document.put("fingerprint", file.fingerprint().text());
    return document;
  }
}
