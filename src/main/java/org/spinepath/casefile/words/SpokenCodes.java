package org.spinepath.casefile.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spinepath.clinical.aftercare.AftercareFacts;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.imaging.ImagingFacts;
import org.spinepath.clinical.presentation.PresentationFacts;
import org.spinepath.clinical.treatment.TreatmentFacts;
import org.spinepath.pathway.mdt.MdtPanel;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.vocabulary.Discipline;

/** How an English form makes words of the codes that a variable can hold: the words that a dictionary is asked for. */
enum SpokenCodes {

    /** {@code painAtNight} is "pain at night", as its fact is called everywhere. */
    NAMES(
            "replace(replace(replace(lower case(replace(CODE, \"([A-Z])\", \" $1\")), \"asia\", \"ASIA\"), \"mri\", \"MRI\"), \"mdt\", \"MDT\")") {
        @Override
        String english(String code) {
            return facts().filter(fact -> fact.name().equals(code))
                    .map(Fact::label)
                    .findFirst()
                    .or(() -> Discipline.ofCandidateGroup(code).map(Enum::name).map(CODES::english))
                    .orElse(code);
        }
    },

    /** {@code RADICAL_RESECTION} is "radical resection". */
    CODES("lower case(replace(CODE, \"_\", \" \"))") {
        @Override
        String english(String code) {
            return code.toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    },

    /** {@code FEMALE} is "female". */
    PLAIN("lower case(CODE)") {
        @Override
        String english(String code) {
            return code.toLowerCase(Locale.ROOT);
        }
    };

    private static final String MISSING = "Missing";

    /** What holds the same codes as another variable, without a type that says so. */
    private static final Map<String, String> SAME_AS = Map.of(
            "alternativeTreatments", "recommendedTreatment",
            "dischargeLetter.treatment", "decidedTreatment",
            "aftercareBaseline.bestWalking", "walking",
            "aftercareBaseline.signs", "neurologicalSigns");

    private final String feel;

    SpokenCodes(String feel) {
        this.feel = feel;
    }

    abstract String english(String code);

    /** How a form spells the code of this variable. */
    String spelled(String path) {
        return feel.replace("CODE", path);
    }

    /** The entries of a FEEL context from each code of the variable to its translation; empty when nothing is known of it. */
    String of(String path, Function<String, Optional<String>> dictionary) {
        return codesOf(SAME_AS.getOrDefault(path, path.substring(path.lastIndexOf('.') + 1)))
                .flatMap(code ->
                        dictionary.apply(english(code)).map(words -> "\"" + code + "\": \"" + words + "\"").stream())
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> codesOf(String variable) {
        if (variable.equals(MdtPanel.INVITED_GROUP)) {
            return Discipline.INVITABLE.stream().flatMap(discipline -> discipline.candidateGroup().stream());
        }
        if (variable.endsWith(MISSING)) {
            return facts().map(Fact::name);
        }
        return CaseVariables.named(variable).stream().flatMap(known -> known.type().options().stream());
    }

    private static Stream<Fact<?>> facts() {
        return Stream.of(PresentationFacts.ALL, ImagingFacts.ALL, TreatmentFacts.ALL, AftercareFacts.ALL)
                .flatMap(List::stream);
    }
}
