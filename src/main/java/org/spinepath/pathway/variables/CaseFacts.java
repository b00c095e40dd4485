package org.spinepath.pathway.variables;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.spinepath.clinical.aftercare.AftercareFacts;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.imaging.ImagingFacts;
import org.spinepath.clinical.presentation.PresentationFacts;
import org.spinepath.clinical.treatment.TreatmentFacts;
import org.spinepath.pathway.vocabulary.FactGroups;

/** Reads what is known about a patient from the variables of a case. */
public final class CaseFacts {

    /** Longest duration the vocabulary knows, in hours. */
    private static final long LONGEST_DURATION = 100_000;

    private CaseFacts() {}

    /** Where the values of variables come from. */
    @FunctionalInterface
    public interface Source {
        <T> Optional<T> valueOf(CaseVariable<T> variable);
    }

    /** All facts of the case as the scope sees it. */
    public static Facts of(VariableScope scope) {
        return from(seenFrom(scope));
    }

    /** The same, with the deficit as old as it is by now rather than as it was when somebody answered. */
    public static Facts of(VariableScope scope, Instant now) {
        return from(seenFrom(scope), now);
    }

    /** The same, wherever the values come from. */
    static Facts from(Source source, Instant now) {
        Facts facts = from(source);
        return source.valueOf(CaseVariables.DEFICIT_ONSET_AT)
                .map(onset -> facts.with(PresentationFacts.DEFICIT_DURATION_HOURS, hours(onset, now)))
                .orElse(facts);
    }

    /** How a sentence calls a fact; its name when it is none. */
    public static String labelOf(String fact) {
        return vocabulary().stream()
                .filter(known -> known.name().equals(fact))
                .map(Fact::label)
                .findFirst()
                .orElse(fact);
    }

    private static Source seenFrom(VariableScope scope) {
        return new Source() {
            @Override
            public <T> Optional<T> valueOf(CaseVariable<T> variable) {
                return variable.in(scope);
            }
        };
    }

    /** Writes back what a treatment or a relapse changes: instrumentation and risk factors. */
    public static void update(VariableScope theCase, Facts facts) {
        CaseVariables.SPINAL_INSTRUMENTATION.write(
                theCase, facts.valueOf(PresentationFacts.SPINAL_INSTRUMENTATION).orElse(null));
        CaseVariables.RISK_FACTORS.write(
                theCase,
                FactGroups.RISK_FACTORS.stream()
                        .filter(risk -> facts.is(risk).isTrue())
                        .map(Fact::name)
                        .collect(Collectors.toSet()));
    }

    /** Onset and speed of a deficit that was treated, or that is gone, say nothing of the next one. */
    public static void forgetCourseOfDeficit(VariableScope theCase) {
        CaseVariables.DEFICIT_PROGRESSION.write(theCase, null);
        CaseVariables.DEFICIT_DURATION_HOURS.write(theCase, null);
        CaseVariables.DEFICIT_ONSET_AT.write(theCase, null);
    }

    private static int hours(Instant onset, Instant now) {
        return (int) Math.max(
                0, Math.min(LONGEST_DURATION, Duration.between(onset, now).toHours()));
    }

    public static Facts from(Source source) {
        Facts facts = Facts.none();
        for (Fact<?> fact : vocabulary()) {
            facts = withSingle(facts, fact, source);
        }
        // Without pain there is nothing to ask about its features.
        boolean noPain =
                source.valueOf(CaseVariables.PAIN_PRESENT).filter(pain -> !pain).isPresent();
        facts = withGroup(
                facts,
                source,
                FactGroups.PAIN_FEATURES,
                CaseVariables.PAIN_FEATURES,
                noPain || isYes(source, CaseVariables.PAIN_HISTORY_COMPLETE));
        facts = withGroup(
                facts,
                source,
                FactGroups.NEUROLOGICAL_SIGNS,
                CaseVariables.NEUROLOGICAL_SIGNS,
                isYes(source, CaseVariables.NEUROLOGICAL_EXAMINATION_COMPLETE));
        facts = withGroup(
                facts,
                source,
                FactGroups.RISK_FACTORS,
                CaseVariables.RISK_FACTORS,
                isYes(source, CaseVariables.RISK_HISTORY_COMPLETE));
        return withGroup(
                facts,
                source,
                FactGroups.IMAGING_FINDINGS,
                CaseVariables.IMAGING_FINDINGS,
                isYes(source, CaseVariables.IMAGING_REPORT_COMPLETE));
    }

    private static List<Fact<?>> vocabulary() {
        return Stream.of(PresentationFacts.ALL, ImagingFacts.ALL, TreatmentFacts.ALL, AftercareFacts.ALL)
                .<Fact<?>>flatMap(List::stream)
                .toList();
    }

    @SuppressWarnings("unchecked") // a variable with a fact's name is declared from that fact
    private static <T> Facts withSingle(Facts facts, Fact<T> fact, Source source) {
        return CaseVariables.named(fact.name())
                .flatMap(variable -> source.valueOf((CaseVariable<T>) variable))
                .filter(value -> !(isSetThatNeedsAnEntry(fact) && ((Set<?>) value).isEmpty()))
                .map(value -> facts.with(fact, value))
                .orElse(facts);
    }

    /** An untouched form sends an empty set: no imaging performed and no level affected are not findings. */
    private static boolean isSetThatNeedsAnEntry(Fact<?> fact) {
        return fact.equals(ImagingFacts.IMAGING_PERFORMED) || fact.equals(ImagingFacts.AFFECTED_LEVELS);
    }

    private static boolean isYes(Source source, CaseVariable<Boolean> variable) {
        return source.valueOf(variable).orElse(false);
    }

    private static Facts withGroup(
            Facts facts,
            Source source,
            List<Fact<Boolean>> group,
            CaseVariable<Set<String>> checklist,
            boolean complete) {
        Set<String> ticked = source.valueOf(checklist).orElse(Set.of());
        Facts known = facts;
        for (Fact<Boolean> fact : group) {
            if (ticked.contains(fact.name())) {
                known = known.with(fact, true);
            } else if (complete) {
                known = known.with(fact, false);
            }
        }
        return known;
    }
}
