package org.spinepath.forms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.ClockVariables;

/** The words that Java offers to forms, diagrams and tables. */
final class Vocabulary {

    /** The group whose opinion an instance of the multi-instance task asks for. */
    private static final String ELEMENT_OF_THE_PANEL = "invitedGroup";

    /** What a loop over reasons, warnings or advice, a filter and a {@code for} bring along, and the words of FEEL. */
    private static final Set<String> WORDS_OF_FEEL = Set.of(
            "this", "text", "rule", "item", "m", "if", "then", "else", "for", "in", "return", "and", "or", "null",
            "true", "false", "loop");

    private static final Pattern FUNCTION =
            Pattern.compile("(?:lower case|upper case|string join|list contains|get value|[a-z]+)\\s*\\(");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"");
    private static final Pattern PATH = Pattern.compile("(?<![\\w.])([A-Za-z_]\\w*)(?:\\.\\w+)*");
    private static final Pattern COMPARISON = Pattern.compile("(\\w+) !?==? [\"']([^\"']*)[\"']");
    private static final Pattern MEMBERSHIP = Pattern.compile("list contains\\((\\w+), \"([^\"]*)\"\\)");
    private static final Pattern MEMBER = Pattern.compile("list contains\\(\\[([^]]*)], (\\w+)\\)");

    private Vocabulary() {}

    static Set<String> variables() {
        return Stream.concat(
                        Stream.concat(CaseVariables.ALL.stream(), ClockVariables.ALL.stream())
                                .map(CaseVariable::name),
                        Stream.of(ELEMENT_OF_THE_PANEL))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The variables that a FEEL expression reads. */
    static Set<String> readBy(String expression) {
        String names =
                FUNCTION.matcher(LITERAL.matcher(expression).replaceAll("0")).replaceAll("(");
        return PATH.matcher(names)
                .results()
                .map(result -> result.group(1))
                .filter(name -> !WORDS_OF_FEEL.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A value that an expression compares a variable with. */
    record Comparison(String variable, String value) {

        /** Whether the variable can have that value at all. */
        boolean canHold() {
            Optional<List<String>> options = CaseVariables.named(variable)
                    .map(found -> found.type().options())
                    .filter(found -> !found.isEmpty());
            return options.map(found -> found.contains(value)).orElse(true);
        }
    }

    static List<Comparison> comparisonsIn(String expression) {
        Stream<Comparison> equalities = COMPARISON.matcher(expression).results().map(Vocabulary::comparison);
        Stream<Comparison> memberships =
                MEMBERSHIP.matcher(expression).results().map(Vocabulary::comparison);
        Stream<Comparison> members = MEMBER.matcher(expression)
                .results()
                .flatMap(list -> LITERAL.matcher(list.group(1))
                        .results()
                        .map(literal ->
                                new Comparison(list.group(2), literal.group().replace("\"", ""))));
        return Stream.of(equalities, memberships, members)
                .flatMap(found -> found)
                .toList();
    }

    private static Comparison comparison(MatchResult found) {
        return new Comparison(found.group(1), found.group(2));
    }
}
