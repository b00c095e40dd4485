package org.spinepath.patients;

/**
 * A task that the current user may read.
 *
 * @param step what is to be done: the task's key in the diagram
 */
public record OpenTask(String taskId, String step, String caseNumber) {}
