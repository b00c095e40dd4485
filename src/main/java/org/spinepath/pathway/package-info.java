/**
 * The Camunda side of the pathway, in small rooms: {@code vocabulary} and {@code variables} are the words of a case, {@code mdt} what the team
 * decides, {@code answers} what a task asks, {@code cases} starts and tells cases, {@code models} says what a diagram may use, {@code delegates}
 * has one class per service task, {@code engine} is the only one that knows the engine's inner classes.
 */
package org.spinepath.pathway;
