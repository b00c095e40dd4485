package org.spinepath.insight.figures;

/**
 * How often a promise over several steps was kept, of those whose milestone was reached in the period.
 *
 * @param clock   id of the clock
 * @param title   what people call it
 * @param reached how often its milestone was reached
 * @param inTime  how often within the limit
 */
record PromiseFigure(String clock, String title, int reached, int inTime) {}
