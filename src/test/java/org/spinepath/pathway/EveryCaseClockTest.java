package org.spinepath.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.pathway.Elements.START_CLOCKS;
import static org.spinepath.pathway.PathwayEngine.NOON;
import static org.spinepath.pathway.cases.Steps.CHASE_OVERDUE_STEP;
import static org.spinepath.pathway.cases.Steps.Decisions.GRADE_IMAGING;
import static org.spinepath.pathway.cases.Steps.Decisions.PLAN_AFTERCARE;
import static org.spinepath.pathway.cases.Steps.Decisions.RECORD_MDT_DECISION;
import static org.spinepath.pathway.cases.Steps.ESCALATE_TO_CLINICAL_LEAD;
import static org.spinepath.pathway.cases.Steps.PERFORM_IMAGING;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clinical.treatment.Treatment;
import org.spinepath.notices.Notice;
import org.spinepath.notices.NoticeBoard;
import org.spinepath.notices.Rung;
import org.spinepath.pathway.cases.Deterioration;
import org.spinepath.pathway.cases.PathwayMessages;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.ClockVariables;
import org.spinepath.pathway.vocabulary.Discipline;
import org.spinepath.pathway.vocabulary.MdtOutcome;
import org.spinepath.pathway.vocabulary.StepOutcome;
import org.spinepath.pathway.vocabulary.TreatmentPath;

/**
 * Plays each clock over several steps of the product's own models, in each urgency, at the instants typed here by hand: each rung at its
 * second and at no other, and none once the clock has stopped. The cases of all promises are played once, at the same time.
 */
class EveryCaseClockTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration YEAR = Duration.ofDays(366);
    private static final AtomicInteger NUMBERS = new AtomicInteger(700_000);

    private static PathwayEngine engine;
    private static Map<Course, Map<Promise, Played>> played;

    @BeforeAll
    static void playEachPromiseInEachCourse() {
        engine = PathwayEngine.start();
        played = play();
        engine.clear();
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    @BeforeEach
    void itIsNoon() {
        engine.clear();
    }

    /** What becomes of a clock: nobody stops it, or its milestone does, a second before it would reach a rung. */
    private enum Course {
        RUNS_ON,
        STOPPED_BEFORE_WARNING,
        STOPPED_BEFORE_LIMIT,
        STOPPED_BEFORE_SECOND_RUNG;

        private Optional<Instant> stop(Promise promise) {
            return switch (this) {
                case RUNS_ON -> Optional.empty();
                case STOPPED_BEFORE_WARNING -> aSecondBefore(promise.warning());
                case STOPPED_BEFORE_LIMIT -> aSecondBefore(promise.limit());
                case STOPPED_BEFORE_SECOND_RUNG -> aSecondBefore(promise.secondRung());
            };
        }

        private static Optional<Instant> aSecondBefore(Duration rung) {
            return Optional.of(NOON.plus(rung).minus(SECOND));
        }
    }

    /** What a clock promises, from its start on. */
    record Promise(String clock, Urgency urgency, Duration warning, Duration limit, Duration secondRung) {

        private static Promise of(String clock, Urgency urgency, String warning, String limit, String secondRung) {
            return new Promise(
                    clock, urgency, Duration.parse(warning), Duration.parse(limit), Duration.parse(secondRung));
        }

        private Instant at(Duration sinceNoon) {
            return NOON.plus(sinceNoon);
        }

        /** Where a case begins that has this clock. */
        private String startedBy() {
            return clock.equals("DecisionToTreatment") ? RECORD_MDT_DECISION : START_CLOCKS;
        }

        /** The milestone that keeps the promise. */
        private String keptBy() {
            return switch (clock) {
                case "SuspicionToImaging" -> GRADE_IMAGING;
                case "SuspicionToPlan" -> RECORD_MDT_DECISION;
                default -> PLAN_AFTERCARE;
            };
        }

        /** When somebody looks at the clock that runs on: at each rung, a second before, and a day later. */
        private List<Instant> looks() {
            return List.of(
                    at(warning).minus(SECOND),
                    at(warning),
                    at(limit).minus(SECOND),
                    at(limit),
                    at(secondRung).minus(SECOND),
                    at(secondRung),
                    at(secondRung).plus(Duration.ofDays(1)));
        }

        @Override
        public String toString() {
            return clock + " " + urgency;
        }
    }

    static Stream<Promise> promises() {
        return Stream.of(
                Promise.of("SuspicionToImaging", Urgency.EMERGENCY, "PT12H", "PT24H", "PT36H"),
                Promise.of("SuspicionToImaging", Urgency.URGENT, "P5DT6H", "P7D", "P10DT12H"),
                Promise.of("SuspicionToImaging", Urgency.ROUTINE, "P10DT12H", "P14D", "P21D"),
                Promise.of("SuspicionToPlan", Urgency.EMERGENCY, "PT12H", "PT24H", "PT36H"),
                Promise.of("SuspicionToPlan", Urgency.URGENT, "P5DT6H", "P7D", "P10DT12H"),
                Promise.of("SuspicionToPlan", Urgency.ROUTINE, "P26DT6H", "P35D", "P52DT12H"),
                Promise.of("DecisionToTreatment", Urgency.EMERGENCY, "PT12H", "PT24H", "PT36H"),
                Promise.of("DecisionToTreatment", Urgency.URGENT, "P10DT12H", "P14D", "P21D"),
                Promise.of("DecisionToTreatment", Urgency.ROUTINE, "P21D", "P28D", "P42D"),
                Promise.of("ReferralToTreatment", Urgency.EMERGENCY, "PT24H", "PT48H", "PT72H"),
                Promise.of("ReferralToTreatment", Urgency.URGENT, "P16DT12H", "P22D", "P33D"),
                Promise.of("ReferralToTreatment", Urgency.ROUTINE, "P48D", "P64D", "P96D"),
                Promise.of("DeficitToSurgery", Urgency.EMERGENCY, "PT24H", "PT48H", "PT72H"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("promises")
    void eachRungComesAtItsSecondAndAtNoOther(Promise promise) {
        assertThat(promise.looks())
                .map(played.get(Course.RUNS_ON).get(promise)::seenAt)
                .containsExactly(
                        Seen.running(List.of()),
                        Seen.running(List.of(Rung.WARNING)),
                        Seen.running(List.of(Rung.WARNING)),
                        Seen.overdue(List.of(Rung.WARNING, Rung.OVERDUE), CHASE_OVERDUE_STEP),
                        Seen.overdue(List.of(Rung.WARNING, Rung.OVERDUE), CHASE_OVERDUE_STEP),
                        Seen.overdue(
                                List.of(Rung.WARNING, Rung.OVERDUE, Rung.STILL_OVERDUE),
                                CHASE_OVERDUE_STEP,
                                ESCALATE_TO_CLINICAL_LEAD),
                        Seen.overdue(
                                List.of(Rung.WARNING, Rung.OVERDUE, Rung.STILL_OVERDUE),
                                CHASE_OVERDUE_STEP,
                                ESCALATE_TO_CLINICAL_LEAD));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("promises")
    void stoppedASecondBeforeItsWarningItTellsNobodyAnything(Promise promise) {
        assertThat(played.get(Course.STOPPED_BEFORE_WARNING).get(promise))
                .returns(Seen.stopped(List.of()), Played::whenItStopped)
                .returns(Seen.stopped(List.of()), Played::aYearLater);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("promises")
    void stoppedASecondBeforeItsLimitItIsNotOverdue(Promise promise) {
        assertThat(played.get(Course.STOPPED_BEFORE_LIMIT).get(promise))
                .returns(Seen.stopped(List.of(Rung.WARNING)), Played::whenItStopped)
                .returns(Seen.stopped(List.of(Rung.WARNING)), Played::aYearLater);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("promises")
    void stoppedASecondBeforeTheSecondRungItNeverReachesTheLead(Promise promise) {
        assertThat(played.get(Course.STOPPED_BEFORE_SECOND_RUNG).get(promise))
                .returns(Seen.stopped(List.of(Rung.WARNING, Rung.OVERDUE)), Played::whenItStopped)
                .returns(Seen.stopped(List.of(Rung.WARNING, Rung.OVERDUE)), Played::aYearLater);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"URGENT", "ROUTINE"})
    void aDeficitToOperateOnIsAnEmergency(Urgency urgency) {
        PlayedCase aCase = putBefore(START_CLOCKS, urgency);

        assertThat(runningClocks(aCase)).doesNotContain("DeficitToSurgery");
    }

    @Test
    void whatIsPastAtTheStartIsToldAtOnceButOnce() {
        Map<String, Object> longAgo = knowing(Urgency.EMERGENCY);
        longAgo.put(CaseVariables.DEFICIT_ONSET_AT.name(), Date.from(NOON.minus(Duration.ofHours(60))));
        PlayedCase aCase = PlayedCase.putBefore(engine, START_CLOCKS, freshNumber(), longAgo);
        ClockOfACase clock = new ClockOfACase(aCase, clockId(aCase, "DeficitToSurgery"));

        engine.runsDueJobs();
        assertThat(clock.told()).containsExactly(Rung.WARNING, Rung.OVERDUE);

        engine.reaches(NOON.plus(Duration.ofHours(12)).minus(SECOND));
        assertThat(clock.told()).containsExactly(Rung.WARNING, Rung.OVERDUE);
        engine.reaches(NOON.plus(Duration.ofHours(12)));
        assertThat(clock.told()).containsExactly(Rung.WARNING, Rung.OVERDUE, Rung.STILL_OVERDUE);
    }

    @ParameterizedTest(name = "{0} to {1} stops {2}")
    @CsvSource({
        "StartClocks,       GradeImaging,      SuspicionToImaging",
        "StartClocks,       RecordMdtDecision, SuspicionToImaging",
        "StartClocks,       PlanAftercare,     SuspicionToImaging",
        "StartClocks,       RecordMdtDecision, SuspicionToPlan",
        "StartClocks,       PlanAftercare,     SuspicionToPlan",
        "StartClocks,       PlanAftercare,     ReferralToTreatment",
        "StartClocks,       PlanAftercare,     DeficitToSurgery",
        "RecordMdtDecision, PlanAftercare,     DecisionToTreatment"
    })
    void aMilestoneStopsTheClocksThatItAnswers(String startedBy, String stoppedBy, String clock) {
        PlayedCase aCase = putBefore(startedBy, Urgency.EMERGENCY);
        assertThat(runningClocks(aCase)).contains(clock);

        goesOnAt(stoppedBy, aCase);

        assertThat(runningClocks(aCase)).doesNotContain(clock);
    }

    @ParameterizedTest(name = "{0} leaves {1}")
    @CsvSource({
        "GradeImaging,      SuspicionToPlan",
        "GradeImaging,      ReferralToTreatment",
        "GradeImaging,      DeficitToSurgery",
        "RecordMdtDecision, ReferralToTreatment",
        "RecordMdtDecision, DeficitToSurgery"
    })
    void aMilestoneLeavesTheOthers(String reached, String clock) {
        PlayedCase aCase = putBefore(START_CLOCKS, Urgency.EMERGENCY);

        goesOnAt(reached, aCase);

        assertThat(runningClocks(aCase)).contains(clock);
    }

    @Test
    void aDecisionAgainstSurgeryEndsTheWaitForIt() {
        PlayedCase aCase = putBefore(START_CLOCKS, Urgency.EMERGENCY);
        set(aCase, CaseVariables.MDT_TREATMENT, Treatment.RADIOTHERAPY);

        goesOnAt(RECORD_MDT_DECISION, aCase);

        assertThat(runningClocks(aCase)).containsExactlyInAnyOrder("ReferralToTreatment", "DecisionToTreatment");
    }

    @Test
    void aMeetingThatAsksForMoreInformationHasNotDecided() {
        PlayedCase aCase = putBefore(START_CLOCKS, Urgency.URGENT);
        set(aCase, CaseVariables.MDT_OUTCOME, MdtOutcome.MORE_INFORMATION);

        goesOnAt(RECORD_MDT_DECISION, aCase);

        assertThat(runningClocks(aCase))
                .containsExactlyInAnyOrder("SuspicionToImaging", "SuspicionToPlan", "ReferralToTreatment");
    }

    @Test
    void aRelapseCountsFromItsOwnSuspicionAndNotFromTheReferralAgain() {
        PlayedCase aCase = putBefore(START_CLOCKS, Urgency.URGENT);
        goesOnAt(RECORD_MDT_DECISION, aCase);
        goesOnAt(PLAN_AFTERCARE, aCase);
        assertThat(runningClocks(aCase)).isEmpty();
        engine.passes(Duration.ofDays(100));

        goesOnAt(START_CLOCKS, aCase);

        assertThat(runningClocks(aCase)).containsExactlyInAnyOrder("SuspicionToImaging", "SuspicionToPlan");
        assertThat(engine.runtime().getVariable(clockId(aCase, "SuspicionToPlan"), "stepStartedAt"))
                .isEqualTo(Date.from(NOON.plus(Duration.ofDays(100))));
    }

    @Test
    void aDeteriorationStartsTheClockOfItsDeficit() {
        PlayedCase aCase = PlayedCase.putBefore(engine, PERFORM_IMAGING, freshNumber(), knowing(Urgency.ROUTINE));

        engine.get(PathwayMessages.class)
                .reportDeterioration(
                        aCase.number(), new Deterioration(null, null, null, NOON.minus(Duration.ofHours(1))));
        engine.runsDueJobs();

        assertThat(runningClocks(aCase)).containsExactly("DeficitToSurgery");
        assertThat(engine.runtime().getVariable(clockId(aCase, "DeficitToSurgery"), "stepLimitAt"))
                .isEqualTo(Date.from(NOON.plus(Duration.ofHours(47))));
    }

    @Test
    void aReportedDeathStopsEveryClock() {
        PlayedCase aCase = putBefore(START_CLOCKS, Urgency.EMERGENCY);
        assertThat(runningClocks(aCase)).hasSize(4);

        engine.get(PathwayMessages.class).reportDeath(aCase.number());

        assertThat(runningClocks(aCase)).isEmpty();
        engine.passes(YEAR);
        assertThat(engine.get(NoticeBoard.class).ofCase(aCase.number())).isEmpty();
    }

    /**
     * Plays all promises in all courses at once: each course has a case of its own for each urgency and beginning, whose milestones are
     * reached in the order in which its clocks wait for them.
     */
    private static Map<Course, Map<Promise, Played>> play() {
        NavigableMap<Instant, List<Runnable>> moments = new TreeMap<>();
        Map<Course, Map<Promise, Played>> all = new EnumMap<>(Course.class);
        for (Course course : Course.values()) {
            Map<String, PlayedCase> cases = new HashMap<>();
            Map<Promise, Played> ofCourse = new LinkedHashMap<>();
            promises().forEach(promise -> {
                PlayedCase aCase = cases.computeIfAbsent(
                        promise.startedBy() + promise.urgency(),
                        beginning -> putBefore(promise.startedBy(), promise.urgency()));
                Played one = new Played(new ClockOfACase(aCase, clockId(aCase, promise.clock())));
                ofCourse.put(promise, one);
                course.stop(promise)
                        .ifPresentOrElse(
                                stop -> at(stop, moments, () -> one.isStoppedBy(promise.keptBy())),
                                () -> promise.looks().forEach(look -> at(look, moments, one::isSeen)));
            });
            all.put(course, ofCourse);
        }
        moments.forEach((moment, deeds) -> {
            engine.reaches(moment);
            deeds.forEach(Runnable::run);
        });
        engine.passes(YEAR);
        all.values().forEach(ofCourse -> ofCourse.values().forEach(Played::isSeen));
        return all;
    }

    private static void at(Instant moment, Map<Instant, List<Runnable>> moments, Runnable deed) {
        moments.computeIfAbsent(moment, first -> new ArrayList<>()).add(deed);
    }

    /** What is seen of a clock at one instant; rungs as they were reached, tasks of its escalations by their ids. */
    private record Seen(boolean runs, List<Rung> told, int escalations, List<String> tasks) {

        private static Seen running(List<Rung> told) {
            return new Seen(true, told, 0, List.of());
        }

        private static Seen overdue(List<Rung> told, String... tasks) {
            return new Seen(true, told, 1, List.of(tasks));
        }

        private static Seen stopped(List<Rung> told) {
            return new Seen(false, told, 0, List.of());
        }
    }

    /** A clock that was played, and what was seen of it. */
    private static final class Played {

        private final ClockOfACase clock;
        private final NavigableMap<Instant, Seen> seen = new TreeMap<>();

        private Played(ClockOfACase clock) {
            this.clock = clock;
        }

        private void isSeen() {
            seen.put(engine.now(), clock.seen());
        }

        /** Clocks with the same milestone and the same instant are stopped by one and the same event. */
        private void isStoppedBy(String milestone) {
            if (clock.seen().runs()) {
                goesOnAt(milestone, clock.aCase());
            }
            isSeen();
        }

        private Seen seenAt(Instant instant) {
            return seen.get(instant);
        }

        private Seen whenItStopped() {
            return seen.firstEntry().getValue();
        }

        private Seen aYearLater() {
            assertThat(Duration.between(seen.firstKey(), seen.lastKey())).isGreaterThanOrEqualTo(YEAR);
            return seen.lastEntry().getValue();
        }
    }

    /** @param id of the clock's process instance */
    private record ClockOfACase(PlayedCase aCase, String id) {

        private Seen seen() {
            return new Seen(
                    instancesOfClocks(aCase).stream()
                            .anyMatch(running -> running.getId().equals(id)),
                    told(),
                    escalations().size(),
                    escalations().stream()
                            .flatMap(escalation -> tasksOf(escalation).stream())
                            .map(Task::getTaskDefinitionKey)
                            .sorted()
                            .toList());
        }

        private List<Rung> told() {
            return engine.get(NoticeBoard.class).ofCase(aCase.number()).stream()
                    .filter(notice -> notice.subjectId().equals(id))
                    .map(Notice::rung)
                    .sorted()
                    .toList();
        }

        private List<ProcessInstance> escalations() {
            return aCase.escalations().stream()
                    .filter(escalation -> id.equals(
                            engine.runtime().getVariable(escalation.getId(), ClockVariables.LATE_TASK_ID.name())))
                    .toList();
        }

        private static List<Task> tasksOf(ProcessInstance escalation) {
            return engine.tasks()
                    .createTaskQuery()
                    .processInstanceId(escalation.getId())
                    .list();
        }
    }

    private static PlayedCase putBefore(String activity, Urgency urgency) {
        Map<String, Object> known = knowing(urgency);
        known.put(CaseVariables.DEFICIT_ONSET_AT.name(), Date.from(NOON));
        return PlayedCase.putBefore(engine, activity, freshNumber(), known);
    }

    private static void goesOnAt(String activity, PlayedCase aCase) {
        engine.runtime()
                .createProcessInstanceModification(aCase.instance().getId())
                .startBeforeActivity(activity)
                .execute();
        engine.runsDueJobs();
    }

    private static List<String> runningClocks(PlayedCase aCase) {
        return instancesOfClocks(aCase).stream()
                .map(clock -> (String) engine.runtime().getVariable(clock.getId(), ClockVariables.CLOCK.name()))
                .toList();
    }

    private static String clockId(PlayedCase aCase, String name) {
        return instancesOfClocks(aCase).stream()
                .map(ProcessInstance::getId)
                .filter(id -> name.equals(engine.runtime().getVariable(id, ClockVariables.CLOCK.name())))
                .findFirst()
                .orElseThrow();
    }

    private static List<ProcessInstance> instancesOfClocks(PlayedCase aCase) {
        return engine.runtime()
                .createProcessInstanceQuery()
                .processDefinitionKey(Processes.CASE_CLOCK)
                .processInstanceBusinessKey(aCase.number())
                .list();
    }

    /** Enough for every step from the suspicion to aftercare. */
    private static Map<String, Object> knowing(Urgency urgency) {
        Map<String, Object> known = new HashMap<>();
        put(known, CaseVariables.URGENCY, urgency);
        put(known, CaseVariables.REFERRER_TEAM, PathwayEngine.PRACTICE);
        put(known, CaseVariables.REFERRAL_RECEIVED_AT, NOON);
        put(known, CaseVariables.MDT_OUTCOME, MdtOutcome.TREAT);
        put(known, CaseVariables.TREATMENT_PATH, TreatmentPath.SURGERY);
        put(known, CaseVariables.MDT_TREATMENT, Treatment.DECOMPRESSION_AND_STABILISATION);
        put(known, CaseVariables.RECOMMENDED_TREATMENT, Treatment.DECOMPRESSION_AND_STABILISATION);
        put(
                known,
                CaseVariables.MDT_MEMBERS_PRESENT,
                Set.of(Discipline.SPINE_SURGERY, Discipline.MEDICAL_ONCOLOGY, Discipline.RADIOLOGY));
        put(known, CaseVariables.DECIDED_AT, NOON);
        put(known, CaseVariables.DECIDED_BY, "coordinator");
        put(known, CaseVariables.STEP_OUTCOME, StepOutcome.DONE);
        put(known, CaseVariables.PROCEDURE_PERFORMED, Treatment.DECOMPRESSION_AND_STABILISATION);
        known.put(CaseVariables.TREATMENT_DATE.name(), "2026-03-02");
        return known;
    }

    private static <T> void put(Map<String, Object> known, CaseVariable<T> variable, T value) {
        known.put(variable.name(), variable.written(value));
    }

    private static <T> void set(PlayedCase aCase, CaseVariable<T> variable, T value) {
        engine.runtime().setVariable(aCase.instance().getId(), variable.name(), variable.written(value));
    }

    private static String freshNumber() {
        return "SP-2026-%06d".formatted(NUMBERS.incrementAndGet());
    }
}
