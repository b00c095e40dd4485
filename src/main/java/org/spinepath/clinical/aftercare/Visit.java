package org.spinepath.clinical.aftercare;

import java.time.LocalDate;

/**
 * One follow-up visit.
 *
 * @param number from 1, in the order of the dates
 * @param due    the treatment date plus the visit's offset, never the previous visit plus an interval
 * @param kind   who sees the patient and how
 */
public record Visit(int number, LocalDate due, VisitKind kind) {}
