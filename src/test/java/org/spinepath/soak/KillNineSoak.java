package org.spinepath.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A killed application forgets nothing that it has acknowledged. */
class KillNineSoak {

    private static final Logger LOG = LoggerFactory.getLogger(KillNineSoak.class);
    private static final int CASES = 60;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 25;
    /** Jobs that the killed process had begun stay locked for a minute. */
    private static final Duration TAKEN_UP_AGAIN = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedCompletionAndEveryTimerSurvivesAKill() {
        List<String> opened = new ArrayList<>();
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        String leftAlone;

        try (RunningJar jar = RunningJar.start(folder)) {
            for (int number = 0; number < CASES; number++) {
                opened.add(Referrals.refer(jar, number));
            }
            leftAlone = opened.remove(0);
            makeOverdueDuringTheDowntime(jar, leftAlone);
            completeAssessmentsUntilKilled(jar, opened, acknowledged);
        }

        try (RunningJar jar = RunningJar.start(folder)) {
            for (String caseNumber : acknowledged) {
                await().atMost(TAKEN_UP_AGAIN)
                        .untilAsserted(() -> assertThat(openSteps(jar, caseNumber))
                                .as("an acknowledged assessment stays done")
                                .containsExactly("PerformImaging"));
            }
            for (String caseNumber : opened) {
                await().atMost(TAKEN_UP_AGAIN)
                        .untilAsserted(() -> assertThat(openSteps(jar, caseNumber))
                                .as("every case stands at exactly one step")
                                .hasSize(1));
            }
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(openSteps(jar, leftAlone))
                            .as("a timer that fell due during the downtime fires")
                            .contains("AssessPatient", "ChaseOverdueStep"));
            LOG.info(
                    "kill -9: {} of {} completions acknowledged before the kill, all found again",
                    acknowledged.size(),
                    opened.size());
        }
    }

    private void makeOverdueDuringTheDowntime(RunningJar jar, String caseNumber) {
        String instance = jar.call("admin", "GET", "/engine-rest/process-instance?businessKey=" + caseNumber, "")
                .get(0)
                .get("id")
                .asText();
        Timers.of(jar, "AssessPatientOverdue").stream()
                .filter(timer -> timer.processInstanceId().equals(instance))
                .forEach(timer -> timer.isDueAt(Instant.now().plusSeconds(10)));
    }

    private void completeAssessmentsUntilKilled(RunningJar jar, List<String> cases, Queue<String> acknowledged) {
        ExecutorService clients = Executors.newFixedThreadPool(3);
        for (String caseNumber : cases) {
            clients.submit(() -> {
                String task = jar.call(
                                "admin",
                                "GET",
                                "/engine-rest/task?taskDefinitionKey=AssessPatient&processInstanceBusinessKey="
                                        + caseNumber,
                                "")
                        .get(0)
                        .get("id")
                        .asText();
                int status = jar.statusOf(
                        "admin", "POST", "/engine-rest/task/" + task + "/submit-form", Referrals.ASSESSMENT);
                if (status >= 200 && status < 300) {
                    acknowledged.add(caseNumber);
                }
                return status;
            });
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> acknowledged.size() >= ACKNOWLEDGED_BEFORE_THE_KILL);
        jar.killNine();
        clients.shutdownNow();
    }

    private List<String> openSteps(RunningJar jar, String caseNumber) {
        List<String> steps = new ArrayList<>();
        jar.call("admin", "GET", "/engine-rest/task?processInstanceBusinessKey=" + caseNumber, "")
                .forEach(task -> steps.add(task.get("taskDefinitionKey").asText()));
        return steps;
    }
}
