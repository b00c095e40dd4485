/**
 * How the time of a promise is counted: as it passes, or on the working days of the centre only. The door is
 * {@link org.spinepath.clocks.calendar.CentreCalendar}, which answers a {@link org.spinepath.clocks.calendar.TimeCount}.
 */
package org.spinepath.clocks.calendar;
