package org.spinepath.insight.figures;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The exported event log as somebody reads it who knows neither the engine nor our queries: a list of events for each case. */
final class LogOfEvents {

    /** A milestone that the log writes as the end of the case, with its outcome. */
    static final String DISCHARGE = "Discharge";

    static final String DISCHARGED = "DISCHARGED_TO_PRIMARY_CARE";

    private static final String SUPPRESSED = "SUPPRESSED";
    private static final List<String> OF_THE_TIER =
            List.of("PerformImaging", "PrepareMdtReview", "ReviewAtMdt", "PerformSurgery", "GiveNonSurgicalTreatment");
    private static final List<String> TIERS = List.of("ROUTINE", "URGENT", "EMERGENCY");

    private final Map<String, List<CSVRecord>> cases;

    private LogOfEvents(Map<String, List<CSVRecord>> cases) {
        this.cases = cases;
    }

    static LogOfEvents read(String csv) {
        try (var records = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))) {
            return new LogOfEvents(records.stream()
                    .collect(Collectors.groupingBy(
                            event -> event.get("case_id"), LinkedHashMap::new, Collectors.toList())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A step from its start to its completion by somebody. */
    record DoneStep(String step, String tier, Instant createdAt, Instant doneAt, Optional<Instant> limit) {

        long took() {
            return doneAt.toEpochMilli() - createdAt.toEpochMilli();
        }
    }

    /** Every step that somebody did and that is not too rare to be named. */
    List<DoneStep> doneSteps() {
        return cases.values().stream().flatMap(LogOfEvents::doneSteps).toList();
    }

    private static Stream<DoneStep> doneSteps(List<CSVRecord> events) {
        Map<String, Instant> created = events.stream()
                .filter(event -> event.get("lifecycle").equals("start"))
                .collect(Collectors.toMap(event -> event.get("step"), LogOfEvents::at));
        return events.stream()
                .filter(event -> event.get("lifecycle").equals("complete"))
                .filter(event -> event.get("cancelled").equals("false"))
                .filter(event -> !event.get("activity_id").equals(SUPPRESSED))
                .map(event -> new DoneStep(
                        event.get("activity_id"),
                        event.get("tier"),
                        created.get(event.get("step")),
                        at(event),
                        Optional.of(event.get("limit"))
                                .filter(limit -> !limit.isEmpty())
                                .map(Instant::parse)));
    }

    /** When each case was first seen at two milestones, in milliseconds between them, where the second lies in a period. */
    List<Long> between(String one, String other, Predicate<Instant> period, Optional<String> tier) {
        return cases.values().stream()
                .filter(events -> tier.isEmpty() || tier.equals(tierOf(events)))
                .flatMap(events -> Stream.of(new Instant[] {reached(events, one), reached(events, other)}))
                .collect(Collectors.collectingAndThen(Collectors.toList(), LogOfEvents::pairs))
                .stream()
                .filter(pair -> pair[0] != null && pair[1] != null && !pair[1].isBefore(pair[0]))
                .filter(pair -> period.test(pair[1]))
                .map(pair -> pair[1].toEpochMilli() - pair[0].toEpochMilli())
                .toList();
    }

    /** When cases were referred. */
    List<Instant> referrals() {
        return cases.values().stream()
                .map(events -> first(events, "ReferralReceived"))
                .toList();
    }

    /** When cases ended with such an outcome; a rare one is not named. */
    List<Instant> endings(Predicate<String> outcome) {
        return cases.values().stream()
                .filter(events -> outcome.test(events.get(0).get("case_outcome")))
                .flatMap(events ->
                        events.stream().filter(event -> event.get("activity_id").equals("CaseClosed")))
                .map(LogOfEvents::at)
                .toList();
    }

    private static List<Instant[]> pairs(List<Instant> flat) {
        return Stream.iterate(0, index -> index < flat.size(), index -> index + 2)
                .map(index -> new Instant[] {flat.get(index), flat.get(index + 1)})
                .toList();
    }

    private static Instant reached(List<CSVRecord> events, String milestone) {
        if (!milestone.equals(DISCHARGE)) {
            return first(events, milestone);
        }
        return events.get(0).get("case_outcome").equals(DISCHARGED) ? first(events, "CaseClosed") : null;
    }

    private static Instant first(List<CSVRecord> events, String activity) {
        return events.stream()
                .filter(event -> event.get("activity_id").equals(activity))
                .filter(event -> event.get("lifecycle").equals("complete"))
                .map(LogOfEvents::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Optional<String> tierOf(List<CSVRecord> events) {
        return events.stream()
                .filter(event -> OF_THE_TIER.contains(event.get("activity_id")))
                .map(event -> event.get("tier"))
                .max(Comparator.comparing(TIERS::indexOf));
    }

    private static Instant at(CSVRecord event) {
        return Instant.parse(event.get("timestamp"));
    }
}
