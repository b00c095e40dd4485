package org.spinepath.insight.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.insight.eventlog.HandMadeLog.at;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinepath.insight.eventlog.EngineHistory.Reached;
import org.spinepath.insight.eventlog.EngineHistory.Row;
import org.spinepath.insight.eventlog.EngineHistory.Task;
import org.spinepath.pathway.cases.UrgencyTier;

class CaseReaderTest {

    private static final Pseudonyms PSEUDONYMS = new Pseudonyms("key".getBytes(StandardCharsets.UTF_8));

    private final CaseReader reader = new CaseReader(PSEUDONYMS, at(8));

    @Test
    void aCaseIsToldFromItsReferralToItsEnd() {
        LoggedCase logged = reader.read(List.of(
                row(
                        "p",
                        at(0),
                        at(4),
                        "DIED",
                        task("t1", "AssessPatient", at(0), at(2), false, "gp"),
                        "practiceHillside"),
                row(
                        "p",
                        at(0),
                        at(4),
                        "DIED",
                        task("t2", "PerformImaging", at(2), at(4), true, "radiologist"),
                        "radiology")));

        assertThat(logged.events())
                .extracting(
                        event -> event.activityId() + " " + event.lifecycle().word())
                .containsExactly(
                        "ReferralReceived complete",
                        "AssessPatient start",
                        "AssessPatient complete",
                        "PerformImaging start",
                        "PerformImaging complete",
                        "CaseClosed complete");
        assertThat(logged.pseudonym()).isEqualTo(PSEUDONYMS.ofCase("SP-2026-000001"));
        assertThat(logged.outcome()).isEqualTo("DIED");
        assertThat(logged.endedAt()).isEqualTo(at(4));
        assertThat(logged.events().get(5).outcome()).isEqualTo("DIED");
    }

    @Test
    void whoCompletedAStepIsTheResourceAndOnlyThere() {
        LoggedCase logged = reader.read(List.of(
                row("p", at(0), null, null, task("t1", "AssessPatient", at(0), at(2), false, "gp"), "practiceHillside"),
                row(
                        "p",
                        at(0),
                        null,
                        null,
                        task("t2", "PerformImaging", at(2), at(4), true, "radiologist"),
                        "radiology")));

        assertThat(logged.events())
                .extracting(LoggedEvent::resource)
                .containsExactly(null, null, PSEUDONYMS.ofUser("gp"), null, null);
        assertThat(logged.events()).extracting(LoggedEvent::cancelled).containsExactly(null, null, false, null, true);
    }

    @Test
    void aStepOfferedToManyGroupsIsOneStepAndEveryPracticeTheSameRole() {
        Task review = task("t1", "ReviewAtMdt", at(0), null, false, null);
        LoggedCase logged = reader.read(List.of(
                row("p", at(0), null, null, review, "practiceHillside"),
                row("p", at(0), null, null, review, "practiceSeaside"),
                row("p", at(0), null, null, review, "radiology")));

        assertThat(logged.events()).hasSize(2);
        assertThat(logged.events().get(1).roles()).containsExactly("radiology", "referringPractice");
    }

    @Test
    void escalationsAreStepsOfTheCaseAndEachStepHasItsNumber() {
        LoggedCase logged = reader.read(List.of(
                row("p", at(0), null, null, task("t1", "AssessPatient", at(0), null, false, null), null),
                new Row(
                        "SP-2026-000001",
                        "e",
                        false,
                        at(3),
                        null,
                        null,
                        task("t2", "ChaseOverdueStep", at(3), at(3), false, "c"),
                        "mdtCoordinator",
                        null)));

        assertThat(logged.events())
                .extracting(event -> event.activityId() + " " + event.step())
                .containsExactly(
                        "ReferralReceived null", "AssessPatient 1", "ChaseOverdueStep 2", "ChaseOverdueStep 2");
        assertThat(logged.startedAt()).isEqualTo(at(0));
    }

    @Test
    void aReopenedCaseIsOneCaseThatIsOpenAgain() {
        LoggedCase logged = reader.read(
                List.of(row("p", at(0), at(1), "WITHDRAWN", null, null), row("q", at(2), null, null, null, null)));

        assertThat(logged.events())
                .extracting(LoggedEvent::activityId)
                .containsExactly("ReferralReceived", "CaseClosed", "CaseReopened");
        assertThat(logged.endedAt()).isNull();
        assertThat(logged.outcome()).isNull();
        assertThat(logged.events().get(1).outcome()).isEqualTo("WITHDRAWN");
    }

    @Test
    void aMilestoneIsAnEventOfTheCaseAndDoesNotHideHowItEnded() {
        LoggedCase logged = reader.read(List.of(
                new Row(
                        "SP-2026-000001",
                        "p",
                        true,
                        at(0),
                        at(4),
                        null,
                        null,
                        null,
                        new Reached("GradeImaging", "Grade imaging", at(1))),
                row("p", at(0), at(4), "DIED", task("t1", "ReviewAtMdt", at(2), at(3), false, "s"), "spineSurgery")));

        assertThat(logged.events())
                .extracting(LoggedEvent::activityId)
                .containsExactly("ReferralReceived", "GradeImaging", "ReviewAtMdt", "ReviewAtMdt", "CaseClosed");
        assertThat(logged.outcome()).isEqualTo("DIED");
    }

    @ParameterizedTest(name = "due at {0}, ended at {1}: late {2}")
    @CsvSource({"3, 2, false", "3, 3, false", "3, 4, true", "9, , false", "7, , true", ", 4, false"})
    void aStepIsLateAfterItsLimitAndAnOpenOneByNow(Integer due, Integer ended, boolean late) {
        Task task = new Task("t", "AssessPatient", "GP assessment", at(0), moment(ended), false, moment(due), 50, null);

        assertThat(reader.read(List.of(row("p", at(0), null, null, task, null)))
                        .events()
                        .get(1)
                        .late())
                .isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({"100, EMERGENCY", "110, EMERGENCY", "75, URGENT", "85, URGENT", "50, ROUTINE", "60, ROUTINE"})
    void theTierIsReadFromThePriorityThatTheClocksGive(int priority, String tier) {
        assertThat(UrgencyTier.of(priority).name()).isEqualTo(tier);
    }

    @Test
    void aPseudonymNeedsTheKeyAndTellsACaseFromAUser() {
        assertThat(PSEUDONYMS.ofCase("x")).matches("[0-9a-f]{16}").isEqualTo(PSEUDONYMS.ofCase("x"));
        assertThat(PSEUDONYMS.ofCase("x")).isNotEqualTo(PSEUDONYMS.ofUser("x")).isNotEqualTo(PSEUDONYMS.ofCase("y"));
        assertThat(new Pseudonyms("other".getBytes(StandardCharsets.UTF_8)).ofCase("x"))
                .isNotEqualTo(PSEUDONYMS.ofCase("x"));
    }

    private static Instant moment(Integer hour) {
        return hour == null ? null : at(hour);
    }

    private static Row row(String instance, Instant start, Instant end, String outcome, Task task, String group) {
        return new Row("SP-2026-000001", instance, true, start, end, outcome, task, group, null);
    }

    private static Task task(
            String id, String step, Instant created, Instant ended, boolean cancelled, String assignee) {
        return new Task(id, step, step, created, ended, cancelled, null, 50, assignee);
    }
}
