/**
 * The part of the clocks that needs the engine's inner interfaces: it ends what is about a clock that is over, tells the clocks over several
 * steps of milestones and of the end of their case, and holds the timers of a paused clock. The rest uses the public interfaces only.
 */
package org.spinepath.clocks.engine;
