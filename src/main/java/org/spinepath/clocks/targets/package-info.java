/**
 * How long: the tables of limits ({@link org.spinepath.clocks.targets.WaitingTimeTargets}) and of clocks over several steps
 * ({@link org.spinepath.clocks.targets.CaseClockTable}), read in their latest version, with the names of their columns; and the instants that
 * follow ({@link org.spinepath.clocks.targets.ClockTimes}).
 */
package org.spinepath.clocks.targets;
