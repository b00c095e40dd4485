/**
 * Statements that are tried on random values: a statement that fails says on which values, made as small as could be found, and the
 * seed that repeats it.
 */
package org.spinepath.properties;
