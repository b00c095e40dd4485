package org.spinepath.insight.figures;

/**
 * How a step of the pathway went in a period.
 *
 * @param step      id of the step in the diagram
 * @param name      its name there
 * @param done      how often it was done
 * @param timed     how often it was done with a limit running
 * @param inTime    how often within that limit
 * @param took      from the step's creation to its completion
 */
record StepFigure(String step, String name, int done, int timed, int inTime, Distribution took) {}
