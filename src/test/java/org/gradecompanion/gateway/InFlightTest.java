package org.gradecompanion.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

/** How hard one program presses a server. */
class InFlightTest {
  private static final int MOST = 4;
  private static final int WANTED = 24;

  @Test
  void manyRequestsAtOnce_areFourInFlight() throws Exception {
    AtomicInteger inFlight = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch full = new CountDownLatch(MOST);
    ExecutorService threads = Executors.newFixedThreadPool(WANTED);
    try (MockWebServer server = new MockWebServer();
        Http http = new Http(HttpTimeouts.USUAL)) {
      server.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
              most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
              full.countDown();
              // Nobody is answered before as many are there as there may be.
              assertThat(full.await(60, TimeUnit.SECONDS)).isTrue();
              inFlight.decrementAndGet();
              return new MockResponse.Builder().code(200).build();
            }
          });
      server.start();
      List<CompletableFuture<Integer>> all = new ArrayList<>();
      for (int i = 0; i < WANTED; i++) {
        all.add(
            CompletableFuture.supplyAsync(
                () -> {
                  try {
                    return http.get(server.url("/x"), null).status();
                  } catch (GatewayException e) {
                    throw new IllegalStateException(e.reason().code().name());
                  }
                },
                threads));
      }
      for (CompletableFuture<Integer> each : all) {
        assertThat(each.get(60, TimeUnit.SECONDS)).isEqualTo(200);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(most).hasValue(MOST);
  }
}
