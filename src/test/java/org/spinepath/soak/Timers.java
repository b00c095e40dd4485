package org.spinepath.soak;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Waiting timers of a running application, moved as its administrator may move them. */
final class Timers {

    private static final DateTimeFormatter ENGINE_DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);

    private Timers() {}

    record Timer(RunningJar jar, String jobId, String processInstanceId) {

        void isDueAt(Instant due) {
            jar.call(
                    "admin",
                    "PUT",
                    "/engine-rest/job/" + jobId + "/duedate",
                    "{\"duedate\":\"" + due.atOffset(ZoneOffset.UTC).format(ENGINE_DATE) + "\",\"cascade\":false}");
        }
    }

    static List<Timer> of(RunningJar jar, String activity) {
        List<Timer> timers = new ArrayList<>();
        jar.call("admin", "GET", "/engine-rest/job?timers=true&activityId=" + activity, "")
                .forEach(job -> timers.add(new Timer(
                        jar,
                        job.get("id").asText(),
                        job.get("processInstanceId").asText())));
        return timers;
    }

    /** How long after its due date each timer of the activity ran that has run by now. */
    static List<Duration> latenessOf(RunningJar jar, String activity) {
        List<Duration> lateness = new ArrayList<>();
        jar.call("admin", "GET", "/engine-rest/history/job-log?successLog=true&activityIdIn=" + activity, "")
                .forEach(run -> lateness.add(Duration.between(instant(run, "jobDueDate"), instant(run, "timestamp"))));
        return lateness;
    }

    private static Instant instant(JsonNode run, String field) {
        return OffsetDateTime.parse(run.get(field).asText(), ENGINE_DATE).toInstant();
    }
}
