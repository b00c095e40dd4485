package org.spinepath.insight.eventlog;

import java.util.Set;
import org.spinepath.people.Duty;
import org.spinepath.people.Team;

/** The role to which a step was offered. A referring practice is a group of its own that names the practice: all practices become one role. */
final class StepRole {

    static final String REFERRING_PRACTICE = "referringPractice";

    private static final Set<String> ROLES = Team.groupsThatHave(Duty.TREATS_AT_CENTRE, Duty.REFERS);

    private StepRole() {}

    static String of(String group) {
        return ROLES.contains(group) ? group : REFERRING_PRACTICE;
    }
}
