package org.spinepath.clinical.evidence;

/**
 * Why a decision came out as it did.
 *
 * @param rule   the rule's id, for example {@code R22}
 * @param text   one sentence naming the facts of this patient that fired the rule
 * @param source where the rule comes from: the paper's statement or a publication, and what is ours; never blank
 */
public record Reason(String rule, String text, String source) {

    public Reason {
        if (source.isBlank()) {
            throw new IllegalArgumentException("A reason by rule " + rule + " has to say where the rule stands");
        }
    }

    /** A reason that the rule carries as it stands. */
    public static Reason of(Rule rule, String text) {
        return new Reason(rule.id(), text, rule.source());
    }

    /** A reason for which the rule was narrowed, widened or ordered by a rule of ours. */
    public static Reason of(Rule rule, ClinicalBasis ours, String text) {
        String carried = rule.source().isEmpty() ? "" : rule.source() + "; ";
        return new Reason(rule.id(), text, carried + ours.source());
    }
}
