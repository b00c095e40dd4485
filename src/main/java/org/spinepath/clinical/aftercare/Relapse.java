package org.spinepath.clinical.aftercare;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spinepath.clinical.evidence.Condition;
import org.spinepath.clinical.evidence.DecisionRule;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.Facts;
import org.spinepath.clinical.evidence.Rule;
import org.spinepath.clinical.evidence.Wording;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.NeurologicalDeficit;
import org.spinepath.clinical.presentation.Pain;
import org.spinepath.clinical.presentation.PresentationFacts;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clinical.presentation.Walking;

/** What may have come back or gone wrong after treatment, the most urgent first: it acts. */
public enum Relapse implements DecisionRule {

    /** ASIA or walking one grade below the best so far, or a new sign. */
    NEUROLOGICAL_DETERIORATION(Rule.NICE_NG234, AftercareStep.BACK_TO_IMAGING, neurologicalReads()) {
        @Override
        Condition when(Facts visit, AftercareCourse course, FollowUp followUp) {
            return Condition.anyOf(asiaWorse(visit, course), walkingWorse(visit, course), newSign(visit, course));
        }

        @Override
        Optional<Urgency> urgency(Facts visit) {
            return Optional.of(Urgency.EMERGENCY);
        }

        @Override
        String sentence(Facts visit, AftercareCourse course, FollowUp followUp) {
            if (asiaWorse(visit, course).isTrue()) {
                return "The ASIA grade has fallen from " + course.bestAsia().orElseThrow() + " to "
                        + visit.valueOf(PresentationFacts.ASIA_GRADE).orElseThrow()
                        + ": imaging again, as an emergency.";
            }
            if (walkingWorse(visit, course).isTrue()) {
                return "Walking has gone from "
                        + Wording.words(course.bestWalking().orElseThrow()) + " to "
                        + Wording.words(visit.valueOf(PresentationFacts.WALKING).orElseThrow())
                        + ": imaging again, as an emergency.";
            }
            return "A sign is new (" + Wording.whatIsTrue(visit, newSigns(visit, course))
                    + "): imaging again, as an emergency.";
        }
    },

    /** Embolism, thrombosis, a failed implant, or a cement leak with symptoms. */
    ACUTE_COMPLICATION(Rule.R36, AftercareStep.REVIEW_COMPLICATION, complicationReads()) {
        @Override
        Condition when(Facts visit, AftercareCourse course, FollowUp followUp) {
            Condition acuteByItself = hasAny(
                    visit,
                    Complication.PULMONARY_EMBOLISM,
                    Complication.DEEP_VENOUS_THROMBOSIS,
                    Complication.IMPLANT_FAILURE);
            Condition symptoms = Condition.anyOf(
                    NeurologicalDeficit.present(visit),
                    Pain.radicular(visit),
                    PAIN_RELAPSE.when(visit, course, followUp));
            return acuteByItself.or(hasAny(visit, Complication.CEMENT_LEAK).and(symptoms));
        }

        @Override
        Optional<Urgency> urgency(Facts visit) {
            return Optional.of(Urgency.EMERGENCY);
        }

        @Override
        String sentence(Facts visit, AftercareCourse course, FollowUp followUp) {
            return "An acute complication (" + found(visit, ACUTE) + "): review by the spine centre on the same day.";
        }
    },

    WOUND_PROBLEM(
            Rule.R40,
            AftercareStep.REVIEW_COMPLICATION,
            Set.of(AftercareFacts.WOUND_STATUS, AftercareFacts.COMPLICATIONS)) {
        @Override
        Condition when(Facts visit, AftercareCourse course, FollowUp followUp) {
            return visit.isOneOf(AftercareFacts.WOUND_STATUS, WoundStatus.PROBLEM)
                    .or(hasAny(visit, Complication.WOUND_INFECTION, Complication.WOUND_BREAKDOWN));
        }

        @Override
        Optional<Urgency> urgency(Facts visit) {
            return Optional.of(Urgency.EMERGENCY);
        }

        @Override
        String sentence(Facts visit, AftercareCourse course, FollowUp followUp) {
            String complications = found(visit, OF_THE_WOUND);
            return "The wound is a problem (" + Wording.of(visit, AftercareFacts.WOUND_STATUS)
                    + (complications.isEmpty() ? "" : ", " + complications)
                    + "): surgical review on the same day.";
        }
    },

    /** A pain score of 4 or more that is at least 2 above the best so far. */
    PAIN_RELAPSE(Rule.R9, AftercareStep.BACK_TO_IMAGING, Pain.READS) {
        @Override
        Condition when(Facts visit, AftercareCourse course, FollowUp followUp) {
            Condition risen = course.bestPain()
                    .map(best -> visit.when(PresentationFacts.PAIN_SCORE, score -> score >= best + NOTICEABLE))
                    .orElseGet(() -> Condition.unknown(Set.of(PresentationFacts.PAIN_SCORE)));
            return matters(visit).and(risen);
        }

        @Override
        Optional<Urgency> urgency(Facts visit) {
            return Optional.of(Pain.radicular(visit).isTrue() ? Urgency.EMERGENCY : Urgency.URGENT);
        }

        @Override
        Set<Fact<?>> openInUrgency(Facts visit) {
            return Pain.radicular(visit).unknownFacts();
        }

        @Override
        String sentence(Facts visit, AftercareCourse course, FollowUp followUp) {
            return "Pain is back: " + Wording.of(visit, PresentationFacts.PAIN_SCORE) + " after a best of "
                    + course.bestPain().orElseThrow()
                    + (Pain.radicular(visit).isTrue() ? ", and radicular" : "")
                    + ": imaging again.";
        }
    },

    /** From six weeks on, a pain score of 4 or more that has not fallen by 2. */
    NO_RESPONSE(Rule.R47, AftercareStep.BACK_TO_MDT, Set.of(PresentationFacts.PAIN_SCORE)) {
        @Override
        Condition when(Facts visit, AftercareCourse course, FollowUp followUp) {
            if (followUp.daysSinceTreatment() < RESPONSE_DAYS) {
                return Condition.of(false);
            }
            Condition notFallen = course.startingPain()
                    .map(start -> visit.when(PresentationFacts.PAIN_SCORE, score -> score > start - NOTICEABLE))
                    .orElseGet(() -> Condition.unknown(Set.of(PresentationFacts.PAIN_SCORE)));
            return matters(visit).and(notFallen);
        }

        @Override
        String sentence(Facts visit, AftercareCourse course, FollowUp followUp) {
            return "Six weeks or more after treatment the " + Wording.of(visit, PresentationFacts.PAIN_SCORE)
                    + " has not fallen by 2 from "
                    + course.startingPain().orElseThrow() + ": the MDT reviews the treatment.";
        }
    };

    private static final Set<Complication> ACUTE = EnumSet.of(
            Complication.PULMONARY_EMBOLISM,
            Complication.DEEP_VENOUS_THROMBOSIS,
            Complication.IMPLANT_FAILURE,
            Complication.CEMENT_LEAK);
    private static final Set<Complication> OF_THE_WOUND =
            EnumSet.of(Complication.WOUND_INFECTION, Complication.WOUND_BREAKDOWN);
    private static final int MATTERS = 4;
    private static final int NOTICEABLE = 2;
    private static final int RESPONSE_DAYS = 42;

    private final Rule rule;
    private final AftercareStep step;
    private final Set<Fact<?>> reads;

    Relapse(Rule rule, AftercareStep step, Set<Fact<?>> reads) {
        this.rule = rule;
        this.step = step;
        this.reads = reads;
    }

    abstract Condition when(Facts visit, AftercareCourse course, FollowUp followUp);

    abstract String sentence(Facts visit, AftercareCourse course, FollowUp followUp);

    /** The urgency it gives the case; empty when it leaves the urgency as it is. */
    Optional<Urgency> urgency(Facts visit) {
        return Optional.empty();
    }

    /** The unknown facts that could raise the urgency. */
    Set<Fact<?>> openInUrgency(Facts visit) {
        return Set.of();
    }

    /** What it leads to. */
    public AftercareStep step() {
        return step;
    }

    Rule rule() {
        return rule;
    }

    @Override
    public String id() {
        return name();
    }

    @Override
    public Set<Fact<?>> reads() {
        return reads;
    }

    private static Condition matters(Facts visit) {
        return visit.when(PresentationFacts.PAIN_SCORE, score -> score >= MATTERS);
    }

    private static String found(Facts visit, Set<Complication> these) {
        return visit.valueOf(AftercareFacts.COMPLICATIONS).orElse(Set.of()).stream()
                .filter(these::contains)
                .sorted()
                .map(Wording::words)
                .collect(Collectors.joining(", "));
    }

    private static Condition hasAny(Facts visit, Complication... these) {
        return visit.when(
                AftercareFacts.COMPLICATIONS, found -> List.of(these).stream().anyMatch(found::contains));
    }

    /** A grade of the best possible kind cannot be worse than anything; any other needs something to compare with. */
    private static Condition asiaWorse(Facts visit, AftercareCourse course) {
        if (NeurologicalDeficit.knownAbsent(visit).isTrue()) {
            return Condition.of(false);
        }
        return course.bestAsia()
                .map(best -> visit.when(PresentationFacts.ASIA_GRADE, grade -> grade.compareTo(best) < 0))
                .orElseGet(() -> onlyTheBestIsNotWorse(visit, PresentationFacts.ASIA_GRADE, AsiaGrade.E));
    }

    private static Condition walkingWorse(Facts visit, AftercareCourse course) {
        return course.bestWalking()
                .map(best -> visit.when(PresentationFacts.WALKING, walking -> walking.compareTo(best) > 0))
                .orElseGet(() -> onlyTheBestIsNotWorse(visit, PresentationFacts.WALKING, Walking.UNAIDED));
    }

    private static <T> Condition onlyTheBestIsNotWorse(Facts visit, Fact<T> fact, T best) {
        return visit.valueOf(fact).filter(best::equals).isPresent()
                ? Condition.of(false)
                : Condition.unknown(Set.<Fact<?>>of(fact));
    }

    private static Condition newSign(Facts visit, AftercareCourse course) {
        if (NeurologicalDeficit.knownAbsent(visit).isTrue()) {
            return Condition.of(false);
        }
        return Condition.anyOf(NeurologicalDeficit.SIGNS.stream()
                .filter(sign -> !course.signs().contains(sign))
                .map(visit::is)
                .toList());
    }

    private static List<Fact<Boolean>> newSigns(Facts visit, AftercareCourse course) {
        return NeurologicalDeficit.SIGNS.stream()
                .filter(sign -> !course.signs().contains(sign))
                .filter(sign -> visit.is(sign).isTrue())
                .toList();
    }

    private static Set<Fact<?>> neurologicalReads() {
        return NeurologicalDeficit.READS;
    }

    private static Set<Fact<?>> complicationReads() {
        Set<Fact<?>> reads = new HashSet<>(NeurologicalDeficit.READS);
        reads.addAll(Pain.READS);
        reads.addAll(Set.of(AftercareFacts.COMPLICATIONS, PresentationFacts.PAIN_SCORE));
        return Set.copyOf(reads);
    }
}
