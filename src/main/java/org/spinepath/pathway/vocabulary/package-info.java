/**
 * The coded answers of the pathway, as BPMN, forms, DMN and Json write them; enums and the groups of facts that travel as one checklist.
 */
package org.spinepath.pathway.vocabulary;
