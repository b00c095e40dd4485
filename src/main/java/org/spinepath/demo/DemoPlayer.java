package org.spinepath.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spinepath.clocks.ClockOrders;
import org.spinepath.demo.DemoCase.Step;
import org.spinepath.demo.engine.DemoClock;
import org.spinepath.demo.player.CasePlayer;
import org.spinepath.pathway.variables.CaseVariables;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays sample cases as they are written down: each step by its demo user at its time. */
@Component
@Profile("demo")
class DemoPlayer {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPlayer.class);
    private static final Duration AFTER_IT_FELL_DUE = Duration.ofHours(1);
    private static final String COORDINATOR = "coordinator";

    private final CasePlayer player;
    private final ClockOrders clockOrders;
    private final Clock clock;

    DemoPlayer(CasePlayer player, ClockOrders clockOrders, Clock clock) {
        this.player = player;
        this.clockOrders = clockOrders;
        this.clock = clock;
    }

    void play(List<DemoCase> cases) {
        Instant now = clock.instant();
        try (DemoClock demoClock = new DemoClock()) {
            for (int number = 1; number <= cases.size(); number++) {
                LOG.info("Playing case {} of {}.", number, cases.size());
                play(cases.get(number - 1), now, demoClock);
            }
        }
    }

    private void play(DemoCase sample, Instant now, DemoClock demoClock) {
        demoClock.moveTo(now.minus(Duration.ofHours(sample.hoursAgo())));
        String caseNumber = refer(sample);
        for (Step step : sample.steps()) {
            player.advance(caseNumber, momentOf(step, caseNumber), demoClock);
            player.complete(player.openTask(caseNumber, step.task(), step.by()), step.by(), answers(step));
            player.settle(caseNumber);
        }
        if (sample.pause() != null) {
            player.advance(
                    caseNumber,
                    clock.instant().plus(Duration.ofHours(sample.pause().afterHours())),
                    demoClock);
            player.as(
                    COORDINATOR,
                    () -> clockOrders.pause(caseNumber, sample.pause().reason(), Optional.empty()));
        }
        player.advance(caseNumber, now, demoClock);
    }

    private String refer(DemoCase sample) {
        ObjectNode referral = sample.referral().deepCopy();
        String user = referral.remove("by").asText();
        referral.put("sender", "demo")
                .put("referralId", sample.id())
                .put("patientId", sample.patient().hospitalNumber())
                .put("patientName", sample.patient().name())
                .put("dateOfBirth", sample.patient().dateOfBirth())
                .put("sex", sample.patient().sex());
        return player.refer(user, referral);
    }

    private Instant momentOf(Step step, String caseNumber) {
        if (!step.isDoneWhenDue()) {
            return clock.instant().plus(Duration.ofHours(step.afterHours().asLong()));
        }
        return player.variable(caseNumber, CaseVariables.NEXT_VISIT_AT)
                .orElseThrow()
                .plus(AFTER_IT_FELL_DUE);
    }

    private VariableMap answers(Step step) {
        VariableMap answers = Variables.createVariables();
        step.answers().properties().forEach(answer -> answers.put(answer.getKey(), value(answer.getValue())));
        return answers;
    }

    /** As Tasklist sends it. */
    private Object value(JsonNode answer) {
        if (answer.isArray()) {
            return SpinValues.jsonValue(answer.toString()).create();
        }
        if (answer.isBoolean()) {
            return answer.booleanValue();
        }
        if (answer.isNumber()) {
            return answer.intValue();
        }
        return Step.TODAY.equals(answer.asText()) ? LocalDate.now(clock).toString() : answer.asText();
    }
}
