/**
 * Holds forms, processes and the tables of targets to one vocabulary: what a form asks is what its task takes, what a template shows is a declared
 * variable, and a gateway compares with values that exist.
 */
package org.spinepath.forms;
