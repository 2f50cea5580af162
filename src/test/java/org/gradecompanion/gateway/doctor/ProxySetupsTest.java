package org.gradecompanion.gateway.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Credentials;
import org.gradecompanion.model.ProbeStep;
import org.gradecompanion.model.ProbeStep.Mender;
import org.gradecompanion.model.ProbeStep.Result;
import org.gradecompanion.model.ProxySetting;
import org.gradecompanion.testing.RecordingProxy;
import org.junit.jupiter.api.Test;

/** Servers that are reached through a proxy. */
class ProxySetupsTest extends SetupStory {
  @Test
  void systemsProxy_isGoneThrough_byTheDoctorAndByEverythingElse() throws IOException {
    List<String> asked =
        throughAProxy(
            () -> {
              Map<String, ProbeStep> steps = examine();
              assertThat(steps.values())
                  .as(() -> said(steps))
                  .allMatch(step -> step.result() != Result.FAILED);
              assertThat(steps.get("clock").result()).isEqualTo(Result.OK);
            });
    assertThat(asked).contains(ELSEWHERE + ":" + port);
  }

  @Test
  void proxyThatAsksWhoWeAre_isToldThatAlone() throws IOException {
    host = ELSEWHERE;
    try (RecordingProxy asking = new RecordingProxy(Credentials.basic("me", "proxy word"))) {
      proxy = new ProxySetting(ProxySetting.Mode.MANUAL, "127.0.0.1", asking.port(), "");
      assertFails("proxy", "doctor.proxy.password", Mender.YOU);

      proxy = new ProxySetting(ProxySetting.Mode.MANUAL, "127.0.0.1", asking.port(), "me");
      proxyPassword = "wrong";
      assertFails("proxy", "doctor.proxy.rejected", Mender.YOU);

      proxyPassword = "proxy word";
      List<String> told = new ArrayList<>();
      front.instead(
          request -> {
            told.addAll(request.getHeaders().names());
            return Optional.empty();
          });
      Map<String, ProbeStep> steps = examine();
      assertThat(steps.values())
          .as(() -> said(steps))
          .allMatch(step -> step.result() != Result.FAILED);
      assertThat(told).isNotEmpty().doesNotContain("Proxy-Authorization");
    }
  }

  @Test
  void silentProxy_isNamed() throws IOException {
    host = ELSEWHERE;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      proxy = new ProxySetting(ProxySetting.Mode.MANUAL, "127.0.0.1", free.getLocalPort(), "");
    }
    assertFails("proxy", "doctor.proxy.silent", Mender.YOU);
  }

  @Test
  void proxyInTheServersPlace_isNamed() {
    front.instead(request -> answer(request, "POST", TOKENS, 407, "text/html", "<html></html>"));
    assertFails("sign-in", "doctor.signIn.proxy", Mender.NETWORK);
  }
}
