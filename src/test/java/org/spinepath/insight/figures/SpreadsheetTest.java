package org.spinepath.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.spinepath.pathway.vocabulary.OverrideReasonCode;

class SpreadsheetTest {

    private static final Flow NOBODY = new Flow(List.of(), List.of());
    private static final Concordance NONE = new Concordance(0, 0, 0, List.of());

    @Test
    void leavesOutWhatStandsForFewerThanFiveCases() {
        Flow flow = new Flow(List.of(new Flow.Week(LocalDate.of(2026, 3, 2), 4, 5, 0)), List.of());

        assertThat(sheet(flow, List.of(), NONE).lines())
                .contains(
                        "week,2026-03-02,referred,SUPPRESSED",
                        "week,2026-03-02,discharged,5",
                        "week,2026-03-02,ended otherwise,0");
    }

    @Test
    void leavesOutWhatWouldTellASmallNumberBySubtraction() {
        assertThat(sheet(NOBODY, List.of(step("Imaging", 30, 27)), NONE))
                .contains("step,Imaging,with a limit or in question,30", "step,Imaging,in time or followed,SUPPRESSED");
        assertThat(sheet(NOBODY, List.of(step("Imaging", 30, 25)), NONE))
                .contains("step,Imaging,in time or followed,25");
        assertThat(sheet(NOBODY, List.of(step("Imaging", 30, 30)), NONE))
                .contains("step,Imaging,in time or followed,30");
    }

    @Test
    void leavesOutTheTimesOfFewerThanFiveCases() {
        assertThat(sheet(NOBODY, List.of(step("Surgery", 4, 4)), NONE))
                .contains("step,Surgery,median in minutes,SUPPRESSED");
        assertThat(sheet(NOBODY, List.of(step("Surgery", 5, 5)), NONE)).contains("step,Surgery,median in minutes,3");
    }

    @Test
    void leavesOutRareReasons() {
        Concordance concordance = new Concordance(
                20,
                20,
                11,
                List.of(
                        new Concordance.Override(OverrideReasonCode.PATIENT_WISH, 6),
                        new Concordance.Override(OverrideReasonCode.COMORBIDITY, 3)));

        assertThat(sheet(NOBODY, List.of(), concordance))
                .contains("override,PATIENT_WISH,decisions,6", "override,COMORBIDITY,decisions,SUPPRESSED");
    }

    @Test
    void runsNoFormulaThatSomebodyWroteIntoADiagram() {
        assertThat(sheet(NOBODY, List.of(step("=HYPERLINK(1)", 9, 9)), NONE))
                .contains("'=HYPERLINK(1)")
                .doesNotContain(",=");
    }

    private static String sheet(Flow flow, List<StepFigure> steps, Concordance concordance) {
        return Spreadsheet.of(flow, steps, List.of(), List.of(), concordance, List.of());
    }

    private static StepFigure step(String name, int timed, int inTime) {
        return new StepFigure(
                "Step",
                name,
                timed,
                timed,
                inTime,
                Distribution.of(LongStream.generate(() -> 3 * 60_000L).limit(timed)));
    }
}
