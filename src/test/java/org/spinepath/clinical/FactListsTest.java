package org.spinepath.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spinepath.clinical.aftercare.AftercareFacts;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.imaging.ImagingFacts;
import org.spinepath.clinical.presentation.PresentationFacts;
import org.spinepath.clinical.treatment.TreatmentFacts;

/** A fact that is declared and not listed would be read by nobody, and stay unknown whatever people answer. */
class FactListsTest {

    static Stream<Arguments> lists() {
        return Stream.of(
                arguments(PresentationFacts.class, PresentationFacts.ALL),
                arguments(ImagingFacts.class, ImagingFacts.ALL),
                arguments(TreatmentFacts.class, TreatmentFacts.ALL),
                arguments(AftercareFacts.class, AftercareFacts.ALL));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void everyFactThatIsDeclaredIsListedOnce(Class<?> declaring, List<Fact<?>> listed) throws IllegalAccessException {
        List<Object> declared = new ArrayList<>();
        for (Field field : declaring.getFields()) {
            if (field.getType().equals(Fact.class)) {
                declared.add(field.get(null));
            }
        }

        assertThat(declared).isNotEmpty();
        assertThat(listed).doesNotHaveDuplicates();
        assertThat(new ArrayList<Object>(listed)).containsAll(declared);
    }
}
