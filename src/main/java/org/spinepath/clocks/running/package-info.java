/**
 * The clocks that run, of steps and over several steps ({@link org.spinepath.clocks.running.RunningClocks}), their timers
 * ({@link org.spinepath.clocks.running.StepTimers}), their escalations ({@link org.spinepath.clocks.running.RunningEscalations}) and their
 * pauses ({@link org.spinepath.clocks.running.ClockPauses}), as engine and database have them.
 */
package org.spinepath.clocks.running;
