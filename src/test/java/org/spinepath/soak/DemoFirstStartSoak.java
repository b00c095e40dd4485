package org.spinepath.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The demo serves before its random cases are played; they come whole, once, whatever happens to it in between. */
class DemoFirstStartSoak {

    private static final Logger LOG = LoggerFactory.getLogger(DemoFirstStartSoak.class);

    private static final int WRITTEN = 12;
    private static final int RANDOM = 15;
    private static final String[] OPTIONS = {"--spinepath.demo.cases=true", "--spinepath.demo.synthetic-cases=" + RANDOM
    };

    /** As the engine's REST API writes instants. */
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);

    @TempDir
    Path folder;

    @Test
    void randomCasesComeWhileTheDemoServesAndOnce() {
        Instant begun = Instant.now();
        List<ProcessHandle> children;
        try (RunningJar jar = RunningJar.start(folder, OPTIONS)) {
            LOG.info(
                    "The demo answers after {} s",
                    Duration.between(begun, Instant.now()).toSeconds());
            String referred = Referrals.refer(jar, 1);

            assertThat(referred)
                    .as("random cases have their numbers")
                    .endsWith(String.format(Locale.ROOT, "%06d", WRITTEN + RANDOM + 1));
            assertBeganNow(jar, referred);
            assertThat(numbers(jar)).as("the written cases and the new one").hasSize(WRITTEN + 1);
            await().until(() -> !jar.children().isEmpty());
            children = jar.children();
            jar.killNine();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));

        try (RunningJar jar = RunningJar.start(folder, OPTIONS)) {
            assertThat(numbers(jar)).as("nothing of the random cases").hasSize(WRITTEN + 1);

            await().atMost(Duration.ofMinutes(8))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> {
                        int cases = numbers(jar).size();
                        assertThat(cases).as("all or none").isIn(WRITTEN + 1, WRITTEN + 1 + RANDOM);
                        return cases > WRITTEN + 1;
                    });
            LOG.info(
                    "The random cases are there after {} s",
                    Duration.between(begun, Instant.now()).toSeconds());
            assertThat(numbers(jar))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, WRITTEN + RANDOM + 1)
                            .boxed()
                            .toList());
            await().until(() -> jar.children().isEmpty());
            assertThat(jar.call("admin", "GET", "/engine-rest/incident", "")).isEmpty();
        }

        try (RunningJar jar = RunningJar.start(folder, OPTIONS)) {
            assertThat(numbers(jar)).hasSize(WRITTEN + 1 + RANDOM);
            assertThat(jar.children()).as("nothing is played again").isEmpty();
        }
    }

    private static void assertBeganNow(RunningJar jar, String caseNumber) {
        Instant now = Instant.now();
        JsonNode task = jar.call("admin", "GET", "/engine-rest/task?processInstanceBusinessKey=" + caseNumber, "")
                .get(0);
        assertThat(instant(task, "created")).isBetween(now.minusSeconds(60), now.plusSeconds(1));
        assertThat(instant(task, "due")).isAfter(now);
        jar.call(
                        "admin",
                        "GET",
                        "/engine-rest/job?processInstanceId="
                                + task.get("processInstanceId").asText(),
                        "")
                .forEach(timer -> assertThat(instant(timer, "dueDate")).isAfter(now));
    }

    private static Instant instant(JsonNode object, String field) {
        return OffsetDateTime.parse(object.get(field).asText(), INSTANT).toInstant();
    }

    /** The numbers of all cases, without their years, in order. */
    private static List<Integer> numbers(RunningJar jar) {
        JsonNode cases = jar.call(
                "admin",
                "GET",
                "/engine-rest/history/process-instance?processDefinitionKey=CervicalMetastasisPathway",
                "");
        return StreamSupport.stream(cases.spliterator(), false)
                .map(found -> found.get("businessKey").asText())
                .map(number -> Integer.parseInt(number.substring(number.lastIndexOf('-') + 1)))
                .sorted()
                .toList();
    }
}
