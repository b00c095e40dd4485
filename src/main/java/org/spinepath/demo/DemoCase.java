package org.spinepath.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.spinepath.clocks.running.PauseReason;

/**
 * An invented patient with the findings of a published case, and what was done so far.
 *
 * @param id       of the published case
 * @param source   where the findings were published
 * @param patient  invented identity
 * @param referral the referral's other fields, and {@code by}, the demo user who refers
 * @param hoursAgo when the referral arrived
 * @param steps    what was done since, in order
 * @param pause    by which the coordinator then held the case's clocks; null when they run
 */
record DemoCase(
        String id, String source, Patient patient, ObjectNode referral, long hoursAgo, List<Step> steps, Pause pause) {

    record Patient(String hospitalNumber, String name, String dateOfBirth, String sex) {}

    /** A pause that lasts, begun some hours after the last step. */
    record Pause(PauseReason reason, long afterHours) {}

    /**
     * One user task done.
     *
     * @param task       id of the user task
     * @param by         demo user
     * @param afterHours hours after the step before, or {@value #WHEN_DUE}
     * @param answers    as the form would send them; {@value #TODAY} stands for the day of the step
     */
    record Step(String task, String by, JsonNode afterHours, ObjectNode answers) {

        /** The hour after the next visit falls due. */
        static final String WHEN_DUE = "@due";

        static final String TODAY = "@today";

        boolean isDoneWhenDue() {
            return WHEN_DUE.equals(afterHours.asText());
        }
    }
}
