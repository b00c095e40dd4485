package org.spinepath.clinical.presentation;

/**
 * Advice to the referrer, never an order.
 *
 * @param code stable name, for example {@code CALL_COORDINATOR}
 * @param text one sentence to act on
 */
public record ImmediateAction(String code, String text) {}
