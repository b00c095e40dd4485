/**
 * Stopping, resuming and shortening clocks that run.
 */
package org.spinepath.clocks.pausing;
