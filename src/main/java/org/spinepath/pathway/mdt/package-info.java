/**
 * The multidisciplinary team: whom it asks, what its members think, what it decided. Both records are append-only.
 */
package org.spinepath.pathway.mdt;
