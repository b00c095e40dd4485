/**
 * What a clinician sees of a case beside the form of an open task: whose case it is, what was written, what the others would do.
 * The engine decides which tasks the user may read; the patients' door decides whether they learn who it is.
 */
package org.spinepath.casefile;
