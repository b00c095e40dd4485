package org.spinepath.pathway.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spinepath.pathway.models.FeelNames.Comparison;

/** Which variables an expression reads: neither functions, nor texts, nor what loops and filters name. */
class FeelNamesTest {

    @Test
    void functionsTextsAndLoopVariablesAreNoNames() {
        assertThat(read("string join(for m in painMechanisms return lower case(replace(m, \"_\", \" \")), \", \")"))
                .containsExactly("painMechanisms");
        assertThat(read("scores.sins.text != null and list contains(riskFactors, \"fever\")"))
                .containsExactly("riskFactors", "scores");
        assertThat(read("gradingWarnings[item.code = \"X\"][1].text")).containsExactly("gradingWarnings");
        assertThat(read("if sex = null then ageYears else walking")).containsExactly("ageYears", "sex", "walking");
    }

    @Test
    void whatALoopAroundItNamesIsNoVariable() {
        assertThat(FeelNames.in("text", Set.of("text")).orElseThrow().read()).isEmpty();
    }

    @Test
    void valuesAreFoundOnEitherSideInListsAndWithinNegations() {
        assertThat(comparisons("walking != \"UNABLE\"")).containsExactly(new Comparison("walking", "UNABLE"));
        assertThat(comparisons("\"UNABLE\" = walking")).containsExactly(new Comparison("walking", "UNABLE"));
        assertThat(comparisons("list contains(painFeatures, \"painAtNight\") = false"))
                .containsExactly(new Comparison("painFeatures", "painAtNight"));
        assertThat(comparisons("list contains([\"A\", \"B\"], asiaGrade)"))
                .containsExactlyInAnyOrder(new Comparison("asiaGrade", "A"), new Comparison("asiaGrade", "B"));
    }

    @Test
    void whatIsNoFeelIsToldApart() {
        assertThat(FeelNames.in("walking = = \"UNABLE\"", Set.of())).isEmpty();
    }

    private static Set<String> read(String expression) {
        return FeelNames.in(expression, Set.of()).orElseThrow().read();
    }

    private static Set<Comparison> comparisons(String expression) {
        return FeelNames.in(expression, Set.of()).orElseThrow().comparisons();
    }
}
