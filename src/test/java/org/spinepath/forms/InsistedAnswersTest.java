package org.spinepath.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spinepath.pathway.answers.AnswerCatalogue;
import org.spinepath.pathway.answers.AnswerField;
import org.spinepath.pathway.models.Form;

/** A form insists on what its task always insists on, which every model set is checked for, and on two answers more. */
class InsistedAnswersTest {

    @Test
    void onlyADeficitsDurationAndProgressionAreInsistedOnWheneverTheyAreShown() {
        List<String> mandatory = AnswerCatalogue.ofTheProduct().all().stream()
                .flatMap(sheet -> sheet.fields().stream())
                .filter(AnswerField::mandatory)
                .map(AnswerField::name)
                .toList();

        assertThat(ShippedForms.all().stream().flatMap(form -> form.fields().stream()))
                .filteredOn(Form.Component::isRequired)
                .extracting(Form.Component::key)
                .filteredOn(key -> !mandatory.contains(key))
                .containsExactlyInAnyOrder("deficitDurationHours", "deficitProgression");
    }
}
