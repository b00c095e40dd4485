/**
 * How long each step may wait, and what happens when it waits longer. Here are the doors for people and for Tasklist's plugin; programs use
 * {@link org.spinepath.clocks.ClockOrders}, and the machinery is in the rooms below. Nothing here moves, ends or repeats a clinical step.
 */
package org.spinepath.clocks;
