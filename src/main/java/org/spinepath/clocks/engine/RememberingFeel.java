package org.spinepath.clocks.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * Works out a cell of quoted texts once for each value that it is compared with: such a cell says the same whatever else is known. A table
 * that is asked everything has the same cells read thousands of times, each from its text. Not for several threads.
 */
final class RememberingFeel implements FeelEngine {

    private static final Pattern QUOTED_TEXTS = Pattern.compile("\\s*\"[^\"\\\\]*\"\\s*(,\\s*\"[^\"\\\\]*\"\\s*)*");

    private final FeelEngine feel;
    private final Map<List<String>, Boolean> known = new HashMap<>();

    RememberingFeel(FeelEngine feel) {
        this.feel = feel;
    }

    @Override
    public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
        return feel.evaluateSimpleExpression(expression, context);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext context) {
        if (QUOTED_TEXTS.matcher(cell).matches() && context.resolve(input).getValue() instanceof String value) {
            return known.computeIfAbsent(
                    List.of(cell, value), asked -> feel.evaluateSimpleUnaryTests(cell, input, context));
        }
        return feel.evaluateSimpleUnaryTests(cell, input, context);
    }
}
