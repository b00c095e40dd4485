/**
 * The clocks that run, of steps and over several steps, their timers, their escalations and their pauses as the database has them.
 */
package org.spinepath.clocks.running;
