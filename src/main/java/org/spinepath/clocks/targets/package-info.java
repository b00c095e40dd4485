/**
 * How long: the tables of limits and of clocks over several steps, read in their latest version, and the instants that follow.
 */
package org.spinepath.clocks.targets;
