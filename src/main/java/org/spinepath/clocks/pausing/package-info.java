/**
 * Stopping and resuming clocks that run ({@link org.spinepath.clocks.pausing.Pausing}), shortening and renewing them
 * ({@link org.spinepath.clocks.pausing.Retiming}).
 */
package org.spinepath.clocks.pausing;
