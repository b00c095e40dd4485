/**
 * Referrals in, and the decision API: what the world may ask over HTTP. Parses at the border, lists every problem by field, and
 * answers errors as RFC 9457 problems in plain sentences.
 */
package org.spinepath.intake;
