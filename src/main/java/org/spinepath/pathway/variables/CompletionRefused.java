package org.spinepath.pathway.variables;

/**
 * An answer with which a task cannot be completed. The message is one plain sentence that names the field's label and says what to do; it
 * never repeats what was typed. Over REST it travels as HTTP 400.
 */
public class CompletionRefused extends RuntimeException {

    private final String field;

    /**
     * @param field  the variable's name
     * @param reason the plain sentence
     */
    public CompletionRefused(String field, String reason) {
        super(reason);
        this.field = field;
    }

    /** The refusal of a field: its label first, then what to do. */
    public static CompletionRefused of(CaseVariable<?> variable, String whatToDo) {
        return new CompletionRefused(variable.name(), quoted(variable) + " " + whatToDo);
    }

    /** The refusal of a field that was left open. */
    public static CompletionRefused unanswered(CaseVariable<?> variable) {
        return new CompletionRefused(variable.name(), "Please answer " + quoted(variable) + ".");
    }

    public static CompletionRefused unanswered(CaseVariable<?> variable, String because) {
        return new CompletionRefused(variable.name(), "Please answer " + quoted(variable) + ": " + because + ".");
    }

    private static String quoted(CaseVariable<?> variable) {
        String label = variable.label();
        return "\"" + Character.toUpperCase(label.charAt(0)) + label.substring(1) + "\"";
    }

    /** The name of the variable that must be changed. */
    public String field() {
        return field;
    }
}
