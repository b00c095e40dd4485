package org.spinepath.pathway.models;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spinepath.pathway.mdt.MdtPanel;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.ClockVariables;
import org.spinepath.people.Duty;
import org.spinepath.people.Team;

/** What diagrams, tables and forms may use of the application. */
public final class DiagramVocabulary {

    /** Name of the extension property with which a service task says what the case has reached when it is done. */
    public static final String MILESTONE = "milestone";

    /** The delegates that a service task or a message end may name. */
    static final Set<String> DELEGATES = Set.of(
            "triageReferral",
            "startClocks",
            "selectImaging",
            "gradeImaging",
            "recommendTreatment",
            "recordMdtDecision",
            "planSurgery",
            "planAftercare",
            "assessRelapse",
            "writeDischargeLetter",
            "raiseEmergency",
            "lowerUrgency",
            "warnOfClock",
            DiagramVocabulary.START_ESCALATION);

    /** The delegate at the end of the way that a step's limit opens. */
    static final String START_ESCALATION = "startEscalation";

    /** The listener with which a step warns its people. */
    static final String WARN_BEFORE_LIMIT = "warnBeforeLimit";

    private static final Set<String> LISTENERS = Set.of(WARN_BEFORE_LIMIT, "letterConfirmed", "tellNextRung");

    static final String LIMIT = "${stepClock.limit(execution)}";
    static final String WARNING = "${stepClock.warning(execution)}";
    static final String PRIORITY = "${stepClock.priority(execution)}";

    private static final Set<String> CALLS = Set.of(
            LIMIT,
            WARNING,
            PRIORITY,
            "${stepClock.secondRung(execution)}",
            "${mdtPanel.invitedGroups(execution)}",
            expression(CaseVariables.NEXT_VISIT_AT.name()),
            expression(ClockVariables.STEP_WARNING_AT.name()),
            expression(ClockVariables.STEP_LIMIT_AT.name()));

    /** The variables that name the groups of a step. */
    private static final Set<String> GROUP_VARIABLES = Set.of(
            CaseVariables.REFERRER_TEAM.name(),
            CaseVariables.TREATMENT_TEAM.name(),
            CaseVariables.VISIT_GROUP.name(),
            MdtPanel.INVITED_GROUP,
            ClockVariables.LATE_TOLD.name(),
            ClockVariables.LATE_TOLD_NEXT.name());

    /** A gateway reads one decided value; a rule that has to be worked out belongs into the decisions. */
    static final Pattern DECIDED_VALUE = Pattern.compile("\\$\\{(\\w+) == (?:'([A-Z_]+)'|false|true)}");

    /** All expressions that a diagram may hold besides the reading of a decided value. */
    static final Set<String> EXPRESSIONS = Stream.concat(
                    CALLS.stream(),
                    Stream.of(DELEGATES, LISTENERS, GROUP_VARIABLES)
                            .flatMap(Set::stream)
                            .map(DiagramVocabulary::expression))
            .collect(Collectors.toUnmodifiableSet());

    /** The groups that a step may name, and the expressions that stand for those of a case. */
    static final Set<String> GROUPS = Stream.concat(
                    Team.groupsThatHave(Duty.TREATS_AT_CENTRE).stream(),
                    GROUP_VARIABLES.stream().map(DiagramVocabulary::expression))
            .collect(Collectors.toCollection(TreeSet::new));

    /** The names that forms and gateways may read. */
    static final Set<String> VARIABLES = Stream.concat(
                    Stream.of(MdtPanel.INVITED_GROUP),
                    Stream.of(CaseVariables.ALL, ClockVariables.ALL)
                            .flatMap(List::stream)
                            .map(CaseVariable::name))
            .collect(Collectors.toCollection(TreeSet::new));

    private DiagramVocabulary() {}

    static String expression(String name) {
        return "${" + name + "}";
    }

    /** Whether a variable can have a value at all; of one without fixed values everything is possible. */
    static boolean canHold(String variable, String value) {
        List<String> options = optionsOf(variable);
        return options.isEmpty() || options.contains(value);
    }

    /** What to write instead of a value that a variable never has. */
    static String useOneOf(String variable) {
        return "Use one of: " + String.join(", ", optionsOf(variable)) + ".";
    }

    private static List<String> optionsOf(String variable) {
        return CaseVariables.named(variable)
                .map(known -> known.type().options())
                .orElse(List.of());
    }
}
