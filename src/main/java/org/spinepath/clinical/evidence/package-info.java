/**
 * How a decision knows and explains itself: facts that may be unknown, conditions in three-valued logic, rules with their sources,
 * reasons, warnings. Knows nothing of cervical metastases.
 */
package org.spinepath.clinical.evidence;
