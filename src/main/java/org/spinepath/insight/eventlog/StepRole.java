package org.spinepath.insight.eventlog;

import java.util.Set;
import org.spinepath.people.SignedInUser;

/** The role to which a step was offered. A referring practice is a group of its own that names the practice: all practices become one role. */
final class StepRole {

    static final String REFERRING_PRACTICE = "referringPractice";

    private static final Set<String> REFERRERS = Set.of("generalPractitioner", "trainedNurse", "referringOrthopaedist");

    private StepRole() {}

    static String of(String group) {
        return SignedInUser.SPINE_CENTRE.contains(group) || REFERRERS.contains(group) ? group : REFERRING_PRACTICE;
    }
}
