package org.spinepath.insight.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinepath.insight.SmallNumbers.SUPPRESSED;
import static org.spinepath.insight.eventlog.HandMadeLog.at;
import static org.spinepath.insight.eventlog.HandMadeLog.step;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spinepath.insight.eventlog.LoggedEvent.Lifecycle;

/** Fewer than five cases with the same value could be somebody whom one knows. */
class RareValuesTest {

    @Test
    void whatStandsInFiveCasesStaysAndInFourIsSuppressed() {
        assertThat(exported(5, "DIED"))
                .allSatisfy(logged -> assertThat(logged.outcome()).isEqualTo("DIED"));
        assertThat(exported(4, "DIED")).allSatisfy(logged -> {
            assertThat(logged.outcome()).isEqualTo(SUPPRESSED);
            assertThat(logged.events()).extracting(LoggedEvent::outcome).containsOnly(null, SUPPRESSED);
        });
    }

    @Test
    void aRareValueAmongOthersGoesAlone() {
        List<LoggedCase> exported = exported(
                Stream.concat(cases(5, "NOT_SUSPECTED"), cases(4, "DIED")).toList());

        assertThat(exported).extracting(LoggedCase::outcome).containsOnly("NOT_SUSPECTED", SUPPRESSED);
        assertThat(exported)
                .allSatisfy(logged -> assertThat(logged.events())
                        .extracting(LoggedEvent::activity)
                        .containsExactly("GP assessment", "GP assessment", "Case closed"));
    }

    @Test
    void fiveTimesInOneCaseIsOneCase() {
        LoggedCase repeating = new LoggedCase(
                "a",
                at(0),
                null,
                null,
                IntStream.rangeClosed(1, 5)
                        .mapToObj(number -> step("ReviewAftercare", "Aftercare", Lifecycle.START, number, null))
                        .toList());

        assertThat(exported(List.of(repeating)).get(0).events())
                .extracting(LoggedEvent::activity)
                .containsOnly(SUPPRESSED);
    }

    @Test
    void aRareActivityTakesAlongWhatTellsWhatItWas() {
        LoggedCase rare = new LoggedCase(
                "rare",
                at(0),
                null,
                null,
                List.of(step("PerformSurgery", "Surgery", Lifecycle.COMPLETE, 1, "frequent")));

        LoggedEvent event = exported(
                        Stream.concat(cases(5, "DIED"), Stream.of(rare)).toList())
                .get(5)
                .events()
                .get(0);

        assertThat(event.activityId()).isEqualTo(SUPPRESSED);
        assertThat(event.activity()).isEqualTo(SUPPRESSED);
        assertThat(event.roles()).containsExactly(SUPPRESSED);
        assertThat(event.resource()).isEqualTo(SUPPRESSED);
        assertThat(event.limit()).isNull();
        assertThat(event.tier()).isEqualTo("ROUTINE");
        assertThat(event.at()).isEqualTo(at(2));
    }

    @Test
    void aRenamedStepIsRare() {
        LoggedCase renamed = new LoggedCase(
                "renamed",
                at(0),
                null,
                null,
                List.of(step("AssessPatient", "See Mrs Invented", Lifecycle.START, 1, null)));

        assertThat(exported(Stream.concat(cases(5, "DIED"), Stream.of(renamed)).toList())
                        .get(5)
                        .events())
                .extracting(LoggedEvent::activity)
                .containsExactly(SUPPRESSED);
    }

    private static List<LoggedCase> exported(int number, String outcome) {
        return exported(cases(number, outcome).toList());
    }

    private static List<LoggedCase> exported(List<LoggedCase> cases) {
        RareValues rare = new RareValues();
        cases.forEach(rare::count);
        return cases.stream().map(rare::without).toList();
    }

    private static Stream<LoggedCase> cases(int number, String outcome) {
        return IntStream.range(0, number)
                .mapToObj(each -> new LoggedCase(
                        outcome + each,
                        at(0),
                        at(9),
                        outcome,
                        List.of(
                                step("AssessPatient", "GP assessment", Lifecycle.START, 1, null),
                                step("AssessPatient", "GP assessment", Lifecycle.COMPLETE, 1, "frequent"),
                                LoggedEvent.ofCase("CaseClosed", "Case closed", at(9), outcome))));
    }
}
