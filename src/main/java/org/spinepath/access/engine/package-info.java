/**
 * Locks that only the engine's own classes can hold: no expression gets into a query, no finding is guessed with one.
 * The only part of access that knows the engine's internals.
 */
package org.spinepath.access.engine;
