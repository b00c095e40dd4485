/**
 * Clocks over several steps: which start and stop at a milestone of the case, also when it is opened again.
 */
package org.spinepath.clocks.promises;
