/**
 * The Camunda side of the pathway: one delegate per service task, the variables, what each user task asks, the messages.
 *
 * <p>{@link org.spinepath.pathway.CaseVariables} and {@link org.spinepath.pathway.AnswerSheets} are the vocabulary that BPMN, forms and DMN
 * share with Java. What needs the engine's inner classes lives in {@code pathway.engine}.
 */
package org.spinepath.pathway;
