/**
 * What primary care finds: pain mechanisms, neurological deficit, suspicion of a metastasis and how urgent it is ({@link
 * org.spinepath.clinical.presentation.Triage}). Knows only how decisions explain themselves.
 */
package org.spinepath.clinical.presentation;
