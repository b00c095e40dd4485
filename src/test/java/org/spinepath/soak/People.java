package org.spinepath.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** People who work on the application over HTTP, each with a short pause after every case: refer, list, claim, complete. */
final class People implements AutoCloseable {

    private static final int PEOPLE = 4;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final RunningJar jar;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(PEOPLE);
    private final AtomicInteger referrals = new AtomicInteger();
    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> refusals = new ConcurrentLinkedQueue<>();

    private People(RunningJar jar) {
        this.jar = jar;
    }

    /** One request that was answered. */
    record Request(String deed, Instant asked, Duration took) {}

    static People start(RunningJar jar) {
        People people = new People(jar);
        for (int person = 0; person < PEOPLE; person++) {
            people.threads.scheduleWithFixedDelay(people::workOnACase, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
        return people;
    }

    /** What was refused or not answered; empty when all went well. */
    List<Throwable> refusals() {
        return List.copyOf(refusals);
    }

    Durations between(String deed, Instant from, Instant until) {
        return Durations.of(requests.stream()
                .filter(request -> request.deed().equals(deed))
                .filter(request ->
                        !request.asked().isBefore(from) && request.asked().isBefore(until))
                .map(Request::took)
                .toList());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void workOnACase() {
        try {
            String caseNumber = timed("refer", () -> Referrals.refer(jar, referrals.incrementAndGet()));
            timed(
                    "list",
                    () -> jar.call(
                            "coordinator",
                            "GET",
                            "/engine-rest/task?candidateGroup=mdtCoordinator&sortBy=priority&sortOrder=desc&maxResults=15",
                            ""));
            String task = timed(
                            "open",
                            () -> jar.call(
                                    "gp", "GET", "/engine-rest/task?processInstanceBusinessKey=" + caseNumber, ""))
                    .get(0)
                    .get("id")
                    .asText();
            timed("claim", () -> jar.call("gp", "POST", "/engine-rest/task/" + task + "/claim", "{\"userId\":\"gp\"}"));
            timed(
                    "complete",
                    () -> jar.call("gp", "POST", "/engine-rest/task/" + task + "/submit-form", Referrals.ASSESSMENT));
        } catch (AssertionError | RuntimeException refusal) {
            if (!threads.isShutdown()) {
                refusals.add(refusal);
            }
        }
    }

    private <T> T timed(String deed, Supplier<T> request) {
        Instant asked = Instant.now();
        T answer = request.get();
        requests.add(new Request(deed, asked, Duration.between(asked, Instant.now())));
        return answer;
    }
}
