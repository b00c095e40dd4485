/** The pathway's load as metrics for those who operate it: counts by step and urgency, nothing about any case. */
package org.spinepath.insight.metrics;
