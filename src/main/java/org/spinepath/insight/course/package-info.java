/** The course of one case, running or finished, for Cockpit: the path it took, who did what when, its clocks, pauses and escalations. */
package org.spinepath.insight.course;
