package org.spinepath.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.mdt.Quorum;
import org.spinepath.pathway.models.Form;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.vocabulary.Discipline;

/** The form of the MDT review has to say in FEEL when it asks why there is no quorum; it says the same as the rule that decides. */
class QuorumInTheFormTest {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final String ASKS_WHY = CaseVariables.QUORUM_WAIVED_REASON.name();

    @ParameterizedTest
    @EnumSource
    void theReasonIsAskedForExactlyWhenTheQuorumMayBeWaived(Urgency urgency) {
        List<Set<Discipline>> differing = new ArrayList<>();
        for (Set<Discipline> present : everyMeeting()) {
            boolean asked = !isHidden(urgency, present);
            if (asked != new Quorum(present).mayBeWaived(Optional.of(urgency))) {
                differing.add(present);
            }
        }

        assertThat(differing).isEmpty();
    }

    private static boolean isHidden(Urgency urgency, Set<Discipline> present) {
        Map<String, Object> known = new HashMap<>();
        known.put(CaseVariables.URGENCY.name(), urgency.name());
        known.put(
                CaseVariables.MDT_MEMBERS_PRESENT.name(),
                present.stream().map(Enum::name).toList());
        return (Boolean) FEEL.evaluateExpression(condition(), known).result();
    }

    private static String condition() {
        Form review = ShippedForms.all().stream()
                .filter(form ->
                        form.fields().stream().anyMatch(field -> field.key().equals(ASKS_WHY)))
                .findFirst()
                .orElseThrow();
        return review.fields().stream()
                .filter(field -> field.key().equals(ASKS_WHY))
                .map(field -> field.json().at("/conditional/hide").asText().substring(1))
                .findFirst()
                .orElseThrow();
    }

    private static List<Set<Discipline>> everyMeeting() {
        Discipline[] all = Discipline.values();
        List<Set<Discipline>> meetings = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << all.length; chosen++) {
            Set<Discipline> present = EnumSet.noneOf(Discipline.class);
            for (Discipline discipline : all) {
                if ((chosen >> discipline.ordinal() & 1) == 1) {
                    present.add(discipline);
                }
            }
            meetings.add(present);
        }
        return meetings;
    }
}
