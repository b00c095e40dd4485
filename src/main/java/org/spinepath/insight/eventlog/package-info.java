/**
 * The pathway's event log for process mining, as XES, OCEL or CSV: when which step was opened and done, under pseudonyms. Read from the
 * engine's history, case by case; no finding, no free text, no number by which a patient or a colleague could be found.
 */
package org.spinepath.insight.eventlog;
