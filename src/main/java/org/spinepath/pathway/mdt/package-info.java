/**
 * The multidisciplinary team: whom it asks ({@link org.spinepath.pathway.mdt.MdtPanel}), what its members think
 * ({@link org.spinepath.pathway.mdt.Opinions}), what it decided ({@link org.spinepath.pathway.mdt.DecisionLog}), and its rules
 * ({@link org.spinepath.pathway.mdt.Quorum} and its neighbours). Both records are append-only.
 */
package org.spinepath.pathway.mdt;
