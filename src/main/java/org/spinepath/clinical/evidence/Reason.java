package org.spinepath.clinical.evidence;

/**
 * Why a decision came out as it did.
 *
 * @param rule   the rule's id, for example {@code R22}
 * @param text   one sentence naming the facts of this patient that fired the rule
 * @param source where the rule comes from
 */
public record Reason(String rule, String text, String source) {

    public static Reason of(Rule rule, String text) {
        return new Reason(rule.id(), text, rule.source());
    }
}
