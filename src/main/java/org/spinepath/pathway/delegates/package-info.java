/**
 * One class per service task of the diagrams, named after it: it reads typed variables, calls one decision, writes typed variables.
 */
package org.spinepath.pathway.delegates;
