/**
 * What timers and reports set off: warnings, overdue steps, the next rung, emergencies. The diagrams reach this room by its beans; it has no
 * other door.
 */
package org.spinepath.clocks.escalation;
