/**
 * Clocks over several steps ({@link org.spinepath.clocks.promises.CaseClocks}): which start and stop at a milestone of the case, also when it
 * is opened again.
 */
package org.spinepath.clocks.promises;
