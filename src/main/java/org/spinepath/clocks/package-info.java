/**
 * How long each step may wait, and what happens when it waits longer: targets, due dates, timers, notices, escalation, emergencies.
 * The diagrams reach this room through the beans {@code stepClock}, {@code startClocks}, {@code warnBeforeLimit}, {@code tellNextRung}, {@code warnOfClock}, {@code startEscalation}
 * and {@code raiseEmergency}; nothing here moves, ends or repeats a clinical step.
 * People see clocks through {@code ClocksOfCase}; the coordinator pauses, resumes and renews them through {@code ClockOrders}.
 */
package org.spinepath.clocks;
