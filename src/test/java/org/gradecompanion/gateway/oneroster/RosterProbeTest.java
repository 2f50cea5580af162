package org.gradecompanion.gateway.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradecompanion.gateway.ScriptedServer.html;
import static org.gradecompanion.gateway.ScriptedServer.json;

import java.io.IOException;
import org.gradecompanion.gateway.ScriptedServer;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.model.ProbeOrder;
import org.gradecompanion.model.ProbeStep;
import org.gradecompanion.model.ProbeWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Setup looks at a connection, step by step. */
@ParameterizedClass
@EnumSource(
    value = GatewayKind.class,
    names = {"ONEROSTER_1_1", "ONEROSTER_1_2"})
class RosterProbeTest extends ScriptedSchool {
  RosterProbeTest(GatewayKind kind) throws IOException {
    super(kind);
  }

  @Test
  void probe_ofAGoodConnection_saysEachStep() {
    assertThat(gateway.probe(ProbeOrder.reading(EMAIL), ProbeWatch.NOBODY))
        .extracting(step -> step.id() + " " + step.result())
        .startsWith(
            "proxy OK",
            "resolve OK",
            "connect OK",
            "tls WEAK",
            "sign-in OK",
            "product OK",
            "clock OK",
            "read OK",
            "teacher OK",
            "gradebook OK",
            "dates OK",
            "references OK",
            "scopes OK",
            "rosters OK");
  }

  @Test
  void probe_ofAWrongSecret_stopsAtTheSignIn() {
    server.on("POST " + ScriptedServer.TOKEN, json(401, "{\"error\":\"invalid_client\"}"));

    assertThat(gateway.probe(ProbeOrder.reading(EMAIL), ProbeWatch.NOBODY))
        .extracting(ProbeStep::result)
        .containsExactly(
            ProbeStep.Result.OK,
            ProbeStep.Result.OK,
            ProbeStep.Result.OK,
            ProbeStep.Result.WEAK,
            ProbeStep.Result.FAILED,
            ProbeStep.Result.NOT_REACHED,
            ProbeStep.Result.NOT_REACHED,
            ProbeStep.Result.NOT_REACHED,
            ProbeStep.Result.NOT_REACHED);
  }

  @Test
  void probe_ofAPortal_saysThatSomethingElseAnswered() {
    server.on("GET /academicSessions", html(200));

    assertThat(gateway.probe(ProbeOrder.reading(EMAIL), ProbeWatch.NOBODY))
        .filteredOn(step -> step.result() == ProbeStep.Result.FAILED)
        .extracting(step -> step.id() + " " + step.message().key())
        .containsExactly("product setup.doctor.product.page");
  }
}
