/**
 * What goes live together, and what it must be: {@link org.spinepath.pathway.models.ModelSet} answers with
 * {@link org.spinepath.pathway.models.Problem}s, each with its place and what to do. Other rooms add what they know as a
 * {@link org.spinepath.pathway.models.ModelCheck}.
 */
package org.spinepath.pathway.models;
