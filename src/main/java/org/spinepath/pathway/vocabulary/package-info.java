/**
 * The coded answers of the pathway, as BPMN, forms, DMN and Json write them: enums, all of them doors, and the groups of facts that travel as
 * one checklist ({@link org.spinepath.pathway.vocabulary.FactGroups}).
 */
package org.spinepath.pathway.vocabulary;
