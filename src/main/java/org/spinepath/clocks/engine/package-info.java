/**
 * The part of the clocks that needs the engine's inner interfaces: it tells running escalations that their late step is done. All other
 * rooms and the rest of the clocks use the engine's public interfaces only.
 */
package org.spinepath.clocks.engine;
