package org.spinepath.insight.figures;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.insight.Watchers;
import org.spinepath.pathway.mdt.DecisionLog;
import org.spinepath.pathway.mdt.DecisionLog.Choice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers each question of the dashboard, for those who may ask. */
@Service
@Transactional(readOnly = true)
class Figures {

    private final Watchers watchers;
    private final OpenSteps openSteps;
    private final PastWaits pastWaits;
    private final Courses courses;
    private final DoneSteps steps;
    private final Promises promises;
    private final Breaches breaches;
    private final DecisionLog decisions;
    private final ReviewTiers reviewTiers;
    private final Outcomes outcomes;
    private final Clock clock;

    Figures(
            Watchers watchers,
            OpenSteps openSteps,
            PastWaits pastWaits,
            Courses courses,
            DoneSteps steps,
            Promises promises,
            Breaches breaches,
            DecisionLog decisions,
            ReviewTiers reviewTiers,
            Outcomes outcomes,
            Clock clock) {
        this.watchers = watchers;
        this.openSteps = openSteps;
        this.pastWaits = pastWaits;
        this.courses = courses;
        this.steps = steps;
        this.promises = promises;
        this.breaches = breaches;
        this.decisions = decisions;
        this.reviewTiers = reviewTiers;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** @param tier of what urgency; empty for all */
    Standing standing(Optional<Urgency> tier) {
        return Standing.of(openSteps(tier), clock.instant());
    }

    /** @param tier of what urgency; empty for all */
    Forecast forecast(Optional<Urgency> tier) {
        return Forecast.of(openSteps(tier), clock.instant(), pastWaits::of);
    }

    private List<OpenStep> openSteps(Optional<Urgency> tier) {
        watchers.requireOne();
        return openSteps.now().stream()
                .filter(step -> tier.isEmpty() || tier.get() == step.tier())
                .toList();
    }

    Flow flow(Question question) {
        watchers.requireOne();
        return Flow.of(courses.inMotion(question), question, clock.getZone());
    }

    List<StepFigure> steps(Question question) {
        watchers.requireOne();
        return steps.done(question);
    }

    List<PromiseFigure> promises(Question question) {
        watchers.requireOne();
        return promises.reached(question);
    }

    List<BreachFigure> breaches(Question question) {
        watchers.requireOne();
        return breaches.fellOverdue(question);
    }

    Concordance concordance(Question question) {
        watchers.requireOne();
        List<Choice> choices = decisions.choices(question.from(), question.to());
        if (question.tier().isEmpty()) {
            return Concordance.of(choices);
        }
        Map<String, Urgency> tiers = reviewTiers.in(question);
        return Concordance.of(choices.stream()
                .filter(choice -> question.tier().get() == tiers.get(choice.processInstanceId()))
                .toList());
    }

    List<OutcomeFigure> outcomes(Question question) {
        watchers.requireOne();
        return outcomes.ofEnded(question);
    }
}
