package org.spinepath.pathway.cases;

/**
 * A step at which a closed case can go on.
 *
 * @param id   of the step in the diagram
 * @param name as people call it
 */
public record ReopeningStep(String id, String name) {}
