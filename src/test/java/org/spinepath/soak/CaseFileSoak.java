package org.spinepath.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** With five thousand open cases an MDT member has a case before them within a second of opening its task. */
class CaseFileSoak {

    private static final Logger LOG = LoggerFactory.getLogger(CaseFileSoak.class);

    private static final int CASES = Integer.getInteger("spinepath.soak.open-cases", 5_000);
    private static final int OPENED = 100;
    private static final int PAGE = 15;
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final String MOST_URGENT_FIRST = """
            {"sorting": [{"sortBy": "priority", "sortOrder": "desc"}, {"sortBy": "dueDate", "sortOrder": "asc"}]}
            """;

    @TempDir
    Path folder;

    private final Map<String, List<Duration>> took = new LinkedHashMap<>();

    @Test
    void aCaseIsThereWithinASecondOfOpeningItsTask() {
        SoakDatabase database = SoakDatabase.chosen(folder);
        WaitingCases.openAtReview(database, CASES);

        try (RunningJar jar = RunningJar.start(folder, database, "--spinepath.demo.cases=false")) {
            String filter = filter(jar, "Next MDT meeting");
            for (int opened = 0; opened < OPENED; opened++) {
                open(jar, filter, opened * (CASES / OPENED));
            }
        }

        LOG.info(
                "\n{} open cases\n{}\n{}",
                CASES,
                Durations.header("answer"),
                took.entrySet().stream()
                        .map(request -> Durations.of(request.getValue()).row(request.getKey()))
                        .collect(Collectors.joining("\n")));
        assertThat(Durations.of(openings()).percentile(95)).isLessThan(A_SECOND);
    }

    /** What Tasklist asks for when somebody turns to a page of a list and opens its first task at the tab Case. */
    private void open(RunningJar jar, String filter, int first) {
        JsonNode page = timed(
                "list",
                () -> jar.call(
                        "surgeon",
                        "POST",
                        "/engine-rest/filter/" + filter + "/list?firstResult=" + first + "&maxResults=" + PAGE,
                        MOST_URGENT_FIRST));
        String ids = StreamSupport.stream(page.spliterator(), false)
                .map(task -> "taskId=" + task.path("id").asText())
                .collect(Collectors.joining("&"));
        timed("cards", () -> jar.call("surgeon", "GET", "/api/task-cards?" + ids, ""));
        timed("clocks on cards", () -> jar.call("surgeon", "GET", "/api/clock-cards?" + ids, ""));
        String task = "/api/tasks/" + page.get(0).path("id").asText();
        timed("patient", () -> jar.call("surgeon", "GET", task + "/patient", ""));
        JsonNode file = timed("case", () -> jar.call("surgeon", "GET", task + "/case", ""));
        timed("clocks of the case", () -> jar.call("surgeon", "GET", task + "/clocks", ""));
        assertThat(file.findValue("reasons")).isNotEmpty();
    }

    /** The strip, the case and its clocks, one after the other; a browser asks for them at once. */
    private List<Duration> openings() {
        List<Duration> openings = new ArrayList<>();
        IntStream.range(0, OPENED)
                .mapToObj(opened -> took.get("patient")
                        .get(opened)
                        .plus(took.get("case").get(opened))
                        .plus(took.get("clocks of the case").get(opened)))
                .forEach(openings::add);
        return openings;
    }

    private static String filter(RunningJar jar, String name) {
        return StreamSupport.stream(
                        jar.call("surgeon", "GET", "/engine-rest/filter?resourceType=Task", "")
                                .spliterator(),
                        false)
                .filter(filter -> filter.path("name").asText().equals(name))
                .map(filter -> filter.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private <T> T timed(String request, Supplier<T> call) {
        Instant asked = Instant.now();
        T answer = call.get();
        took.computeIfAbsent(request, first -> new ArrayList<>()).add(Duration.between(asked, Instant.now()));
        return answer;
    }
}
