package org.spinepath.pathway.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spinepath.pathway.cases.Steps;
import org.spinepath.pathway.variables.CaseVariables;

class AnswerCatalogueTest {

    private static final AnswerSheet SECOND_SCAN =
            AnswerSheet.of("RepeatScan", AnswerField.mandatory(CaseVariables.STEP_OUTCOME));

    @Test
    void knowsTheSheetOfEachTask() {
        AnswerCatalogue product = AnswerCatalogue.ofTheProduct();

        assertThat(product.sheetOf(Steps.PERFORM_IMAGING))
                .hasValueSatisfying(sheet -> assertThat(sheet.taskId()).isEqualTo(Steps.PERFORM_IMAGING));
        assertThat(product.sheetOf("NoSuchTask")).isEmpty();
    }

    @Test
    void takesMoreSheetsThanTheProductHas() {
        List<AnswerSheet> sheets =
                new ArrayList<>(AnswerCatalogue.ofTheProduct().all());
        sheets.add(SECOND_SCAN);

        AnswerCatalogue extended = new AnswerCatalogue(sheets);

        assertThat(extended.sheetOf("RepeatScan")).contains(SECOND_SCAN);
        assertThat(extended.all()).isEqualTo(sheets);
    }

    @Test
    void refusesTwoSheetsOfOneTask() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AnswerCatalogue(List.of(SECOND_SCAN, SECOND_SCAN)))
                .withMessageContaining("RepeatScan");
    }
}
