/**
 * How the disease is likely to go: tumour biology, solitary disease, Tokuhashi, Tomita, Bauer and van der Linden, and the grading
 * that bundles them with what imaging found.
 */
package org.spinepath.clinical.prognosis;
