/**
 * How the time of a promise is counted: as it passes, or on the working days of the centre only.
 */
package org.spinepath.clocks.calendar;
