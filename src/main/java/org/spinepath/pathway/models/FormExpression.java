package org.spinepath.pathway.models;

import com.fasterxml.jackson.databind.JavaType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spinepath.pathway.models.Form.Component;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.VariableType;

/**
 * An expression in a text or a condition of a form.
 *
 * @param feel  as it is written
 * @param bound names that the loops around it give
 */
record FormExpression(String feel, Set<String> bound) {

    private static final Pattern INSERT = Pattern.compile("\\{\\{(#if |#loop |/)?(.*?)}}(?!})", Pattern.DOTALL);
    private static final String LOOP = "#loop ";
    private static final String END = "/";
    private static final String EACH = "this";
    private static final Pattern VARIABLE = Pattern.compile("\\s*(\\w+).*", Pattern.DOTALL);

    /** What it reads; empty when it is no FEEL. */
    Optional<FeelNames> names() {
        return FeelNames.in(feel, bound);
    }

    static List<FormExpression> in(Component component) {
        List<FormExpression> uses = new ArrayList<>();
        component.json().fields().forEachRemaining(entry -> {
            if (entry.getValue().isTextual()) {
                uses.addAll(in(entry.getValue().asText()));
            }
        });
        uses.addAll(in(component.json().at("/conditional/hide").asText()));
        return uses;
    }

    private static List<FormExpression> in(String text) {
        if (text.startsWith("=")) {
            return List.of(new FormExpression(text.substring(1), Set.of()));
        }
        List<FormExpression> uses = new ArrayList<>();
        Deque<Set<String>> bound = new ArrayDeque<>(List.of(Set.of()));
        Matcher insert = INSERT.matcher(text);
        while (insert.find()) {
            String kind = insert.group(1) == null ? "" : insert.group(1);
            if (kind.equals(END)) {
                if (insert.group(2).equals("loop")) {
                    bound.pop();
                }
                continue;
            }
            uses.add(new FormExpression(insert.group(2), bound.peek()));
            if (kind.equals(LOOP)) {
                Set<String> inside = new HashSet<>(bound.peek());
                inside.add(EACH);
                inside.addAll(namesOfEach(insert.group(2)));
                bound.push(inside);
            }
        }
        return uses;
    }

    /** What each element of a list of records offers by its own names, such as the text of a reason. */
    private static List<String> namesOfEach(String list) {
        Matcher variable = VARIABLE.matcher(list);
        return variable.matches()
                ? CaseVariables.named(variable.group(1)).stream()
                        .flatMap(known -> known.type() instanceof VariableType.Structure<?> structure
                                ? namesOfEach(structure.javaType())
                                : Stream.empty())
                        .toList()
                : List.of();
    }

    private static Stream<String> namesOfEach(JavaType list) {
        return list.isCollectionLikeType()
                        && list.getContentType().getRawClass().isRecord()
                ? Arrays.stream(list.getContentType().getRawClass().getRecordComponents())
                        .map(RecordComponent::getName)
                : Stream.empty();
    }
}
