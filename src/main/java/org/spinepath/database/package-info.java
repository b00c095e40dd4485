/**
 * The file in which H2 keeps everything, and that it stays small. It knows no other room and nobody knows it; with another database, or one
 * in memory, it does nothing. H2's own classes are used here and nowhere else.
 */
package org.spinepath.database;
