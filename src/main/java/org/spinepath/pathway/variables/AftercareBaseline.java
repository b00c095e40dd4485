package org.spinepath.pathway.variables;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spinepath.clinical.aftercare.AftercareCourse;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.NeurologicalDeficit;
import org.spinepath.clinical.presentation.Walking;

/** The best values of a course as a case keeps them; null is unknown. */
public record AftercareBaseline(
        AsiaGrade bestAsiaGrade,
        Walking bestWalking,
        Integer bestPainScore,
        Integer startingPainScore,
        List<String> signs) {

    public static AftercareBaseline of(AftercareCourse course) {
        return new AftercareBaseline(
                course.bestAsia().orElse(null),
                course.bestWalking().orElse(null),
                course.bestPain().orElse(null),
                course.startingPain().orElse(null),
                course.signs().stream().map(Fact::name).sorted().toList());
    }

    public AftercareCourse course() {
        return new AftercareCourse(
                Optional.ofNullable(bestAsiaGrade),
                Optional.ofNullable(bestWalking),
                Optional.ofNullable(bestPainScore),
                Optional.ofNullable(startingPainScore),
                NeurologicalDeficit.SIGNS.stream()
                        .filter(sign -> signs.contains(sign.name()))
                        .collect(Collectors.toSet()));
    }
}
