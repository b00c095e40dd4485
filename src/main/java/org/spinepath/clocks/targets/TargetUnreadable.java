package org.spinepath.clocks.targets;

/** The targets table does not answer with one limit and its share. */
public final class TargetUnreadable extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String says;
    private final String remedy;

    TargetUnreadable(String says, String remedy, Throwable cause) {
        super("The table of waiting-time targets " + says + " " + remedy, cause);
        this.says = says;
        this.remedy = remedy;
    }

    /** What is wrong, a sentence of which the table is the subject. */
    public String says() {
        return says;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
