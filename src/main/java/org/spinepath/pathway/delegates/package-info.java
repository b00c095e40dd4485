/**
 * One class per service task of the diagrams, named after it: it reads typed variables, calls one decision, writes typed variables. The
 * diagrams reach this room by its beans; it has no other door.
 */
package org.spinepath.pathway.delegates;
