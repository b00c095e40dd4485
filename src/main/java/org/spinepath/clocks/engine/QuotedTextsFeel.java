package org.spinepath.clocks.engine;

import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * Answers by itself whether a text is one of the quoted texts of a cell, which is what nearly every cell asks, and leaves the rest to the
 * engine's FEEL. A table that is asked everything has such cells read tens of thousands of times.
 */
final class QuotedTextsFeel implements FeelEngine {

    private static final Pattern QUOTED_TEXTS = Pattern.compile("\\s*\"[^\"\\\\]*\"\\s*(,\\s*\"[^\"\\\\]*\"\\s*)*");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private final FeelEngine feel;

    QuotedTextsFeel(FeelEngine feel) {
        this.feel = feel;
    }

    @Override
    public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
        return feel.evaluateSimpleExpression(expression, context);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext context) {
        if (QUOTED_TEXTS.matcher(cell).matches() && context.resolve(input).getValue() instanceof String value) {
            return QUOTED.matcher(cell).results().anyMatch(text -> text.group(1).equals(value));
        }
        return feel.evaluateSimpleUnaryTests(cell, input, context);
    }
}
