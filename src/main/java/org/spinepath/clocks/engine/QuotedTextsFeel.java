package org.spinepath.clocks.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * Reads by itself what nearly every cell of a table is, quoted texts and the name of a known value, and leaves the rest to the engine's
 * FEEL. A table that is asked everything has such cells read tens of thousands of times.
 */
final class QuotedTextsFeel implements FeelEngine {

    private static final Pattern QUOTED_TEXTS = Pattern.compile("\\s*\"[^\"\\\\]*\"\\s*(,\\s*\"[^\"\\\\]*\"\\s*)*");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern ONE_TEXT = Pattern.compile("\\s*\"([^\"\\\\]*)\"\\s*");
    private static final Pattern NAME = Pattern.compile("[a-z]\\w*");

    private final FeelEngine feel;

    QuotedTextsFeel(FeelEngine feel) {
        this.feel = feel;
    }

    @Override
    @SuppressWarnings("unchecked") // the caller names the type that it expects, as it does of the engine's
    public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
        Matcher text = ONE_TEXT.matcher(expression);
        if (text.matches()) {
            return (T) text.group(1);
        }
        if (NAME.matcher(expression).matches() && context.containsVariable(expression)) {
            return (T) context.resolve(expression).getValue();
        }
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
