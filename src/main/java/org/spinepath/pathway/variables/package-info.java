/**
 * Every variable of a case, declared once with its name, type and meaning, and how the facts of a patient are read from them.
 * {@link org.spinepath.pathway.variables.CaseVariables} is what diagrams, forms and tables share with Java.
 */
package org.spinepath.pathway.variables;
