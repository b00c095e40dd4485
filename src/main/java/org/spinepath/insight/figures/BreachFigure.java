package org.spinepath.insight.figures;

/**
 * Why steps were late.
 *
 * @param step  id of the late step or of the late clock over several steps
 * @param name  what people call it
 * @param cause what the coordinator or the lead found and did, as a code; null while nobody has said
 * @param count of how many overdue steps
 */
record BreachFigure(String step, String name, String cause, int count) {}
