package org.spinepath.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.pathway.PathwayEngine.NOON;

import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
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
 * second and at no other, and none once the clock has stopped.
 */
class EveryCaseClockTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration YEAR = Duration.ofDays(366);
    private static final AtomicInteger NUMBERS = new AtomicInteger(700_000);

    private static PathwayEngine engine;

    @BeforeAll
    static void startEngine() {
        engine = PathwayEngine.start();
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    @BeforeEach
    void itIsNoon() {
        engine.clear();
    }

    /** What a clock promises, from its start on. */
    record Promise(String clock, Urgency urgency, Duration warning, Duration limit, Duration secondRung) {

        private static Promise of(String clock, Urgency urgency, String warning, String limit, String secondRung) {
            return new Promise(
                    clock, urgency, Duration.parse(warning), Duration.parse(limit), Duration.parse(secondRung));
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
        Played played = started(promise);

        engine.reaches(NOON.plus(promise.warning()).minus(SECOND));
        played.hasTold();

        engine.reaches(NOON.plus(promise.warning()));
        played.hasTold(Rung.WARNING);

        engine.reaches(NOON.plus(promise.limit()).minus(SECOND));
        played.hasTold(Rung.WARNING);
        assertThat(played.tasksOfItsEscalation()).isEmpty();

        engine.reaches(NOON.plus(promise.limit()));
        played.hasTold(Rung.WARNING, Rung.OVERDUE);
        assertThat(played.tasksOfItsEscalation()).containsExactly("ChaseOverdueStep");

        engine.reaches(NOON.plus(promise.secondRung()).minus(SECOND));
        played.hasTold(Rung.WARNING, Rung.OVERDUE);
        assertThat(played.tasksOfItsEscalation()).containsExactly("ChaseOverdueStep");

        engine.reaches(NOON.plus(promise.secondRung()));
        played.hasTold(Rung.WARNING, Rung.OVERDUE, Rung.STILL_OVERDUE);
        assertThat(played.tasksOfItsEscalation())
                .containsExactlyInAnyOrder("ChaseOverdueStep", "EscalateToClinicalLead");

        engine.passes(Duration.ofDays(1));
        played.hasTold(Rung.WARNING, Rung.OVERDUE, Rung.STILL_OVERDUE);
        assertThat(played.tasksOfItsEscalation())
                .containsExactlyInAnyOrder("ChaseOverdueStep", "EscalateToClinicalLead");
        assertThat(played.escalations()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("promises")
    void stoppedASecondBeforeItsWarningItTellsNobodyAnything(Promise promise) {
        Played played = started(promise);
        engine.reaches(NOON.plus(promise.warning()).minus(SECOND));

        played.stops();

        engine.passes(YEAR);
        played.hasTold();
        assertThat(played.escalations()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("promises")
    void stoppedASecondBeforeItsLimitItIsNotOverdue(Promise promise) {
        Played played = started(promise);
        engine.reaches(NOON.plus(promise.limit()).minus(SECOND));

        played.stops();

        engine.passes(YEAR);
        played.hasTold(Rung.WARNING);
        assertThat(played.escalations()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("promises")
    void stoppedASecondBeforeTheSecondRungItNeverReachesTheLead(Promise promise) {
        Played played = started(promise);
        engine.reaches(NOON.plus(promise.secondRung()).minus(SECOND));

        played.stops();

        assertThat(played.escalations()).isEmpty();
        assertThat(played.tasksOfItsEscalation()).isEmpty();
        engine.passes(YEAR);
        played.hasTold(Rung.WARNING, Rung.OVERDUE);
        assertThat(played.escalations()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"URGENT", "ROUTINE"})
    void aDeficitToOperateOnIsAnEmergency(Urgency urgency) {
        PlayedCase aCase = putBefore("StartClocks", urgency);

        assertThat(runningClocks(aCase)).doesNotContain("DeficitToSurgery");
    }

    @Test
    void whatIsPastAtTheStartIsToldAtOnceButOnce() {
        Map<String, Object> longAgo = knowing(Urgency.EMERGENCY);
        longAgo.put(CaseVariables.DEFICIT_ONSET_AT.name(), Date.from(NOON.minus(Duration.ofHours(60))));
        PlayedCase aCase = PlayedCase.putBefore(engine, "StartClocks", freshNumber(), longAgo);
        Played played = new Played(aCase, clockId(aCase, "DeficitToSurgery"), "DeficitToSurgery");

        engine.runsDueJobs();
        played.hasTold(Rung.WARNING, Rung.OVERDUE);

        engine.reaches(NOON.plus(Duration.ofHours(12)).minus(SECOND));
        played.hasTold(Rung.WARNING, Rung.OVERDUE);
        engine.reaches(NOON.plus(Duration.ofHours(12)));
        played.hasTold(Rung.WARNING, Rung.OVERDUE, Rung.STILL_OVERDUE);
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
        PlayedCase aCase = putBefore("StartClocks", Urgency.EMERGENCY);

        goesOnAt(reached, aCase);

        assertThat(runningClocks(aCase)).contains(clock);
    }

    @Test
    void aDecisionAgainstSurgeryEndsTheWaitForIt() {
        PlayedCase aCase = putBefore("StartClocks", Urgency.EMERGENCY);
        set(aCase, CaseVariables.MDT_TREATMENT, Treatment.RADIOTHERAPY);

        goesOnAt("RecordMdtDecision", aCase);

        assertThat(runningClocks(aCase)).containsExactlyInAnyOrder("ReferralToTreatment", "DecisionToTreatment");
    }

    @Test
    void aMeetingThatAsksForMoreInformationHasNotDecided() {
        PlayedCase aCase = putBefore("StartClocks", Urgency.URGENT);
        set(aCase, CaseVariables.MDT_OUTCOME, MdtOutcome.MORE_INFORMATION);

        goesOnAt("RecordMdtDecision", aCase);

        assertThat(runningClocks(aCase))
                .containsExactlyInAnyOrder("SuspicionToImaging", "SuspicionToPlan", "ReferralToTreatment");
    }

    @Test
    void aRelapseCountsFromItsOwnSuspicionAndNotFromTheReferralAgain() {
        PlayedCase aCase = putBefore("StartClocks", Urgency.URGENT);
        goesOnAt("RecordMdtDecision", aCase);
        goesOnAt("PlanAftercare", aCase);
        assertThat(runningClocks(aCase)).isEmpty();
        engine.passes(Duration.ofDays(100));

        goesOnAt("StartClocks", aCase);

        assertThat(runningClocks(aCase)).containsExactlyInAnyOrder("SuspicionToImaging", "SuspicionToPlan");
        assertThat(engine.runtime().getVariable(clockId(aCase, "SuspicionToPlan"), "stepStartedAt"))
                .isEqualTo(Date.from(NOON.plus(Duration.ofDays(100))));
    }

    @Test
    void aDeteriorationStartsTheClockOfItsDeficit() {
        PlayedCase aCase = PlayedCase.putBefore(engine, "PerformImaging", freshNumber(), knowing(Urgency.ROUTINE));

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
        PlayedCase aCase = putBefore("StartClocks", Urgency.EMERGENCY);
        assertThat(runningClocks(aCase)).hasSize(4);

        engine.get(PathwayMessages.class).reportDeath(aCase.number());

        assertThat(runningClocks(aCase)).isEmpty();
        engine.passes(YEAR);
        assertThat(engine.get(NoticeBoard.class).ofCase(aCase.number())).isEmpty();
    }

    /** @param clock id of its process instance */
    private record Played(PlayedCase aCase, String clock, String name) {

        /** The case reaches the milestone that keeps the promise. */
        void stops() {
            goesOnAt(
                    switch (name) {
                        case "SuspicionToImaging" -> "GradeImaging";
                        case "SuspicionToPlan" -> "RecordMdtDecision";
                        default -> "PlanAftercare";
                    },
                    aCase);
        }

        void hasTold(Rung... rungs) {
            assertThat(engine.get(NoticeBoard.class).ofCase(aCase.number()))
                    .filteredOn(notice -> notice.subjectId().equals(clock))
                    .extracting(Notice::rung)
                    .containsExactlyInAnyOrder(rungs);
        }

        List<ProcessInstance> escalations() {
            return aCase.escalations().stream()
                    .filter(escalation -> clock.equals(
                            engine.runtime().getVariable(escalation.getId(), ClockVariables.LATE_TASK_ID.name())))
                    .toList();
        }

        List<String> tasksOfItsEscalation() {
            return escalations().stream()
                    .flatMap(escalation ->
                            engine.tasks().createTaskQuery().processInstanceId(escalation.getId()).list().stream())
                    .map(task -> task.getTaskDefinitionKey())
                    .toList();
        }
    }

    private static Played started(Promise promise) {
        PlayedCase aCase = putBefore(
                promise.clock().equals("DecisionToTreatment") ? "RecordMdtDecision" : "StartClocks", promise.urgency());
        return new Played(aCase, clockId(aCase, promise.clock()), promise.clock());
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
