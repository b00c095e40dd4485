/**
 * Random cases, as many as wanted, that a seed makes again: for the figures of a manager's dashboard. What happens is drawn here; that it
 * happens is the real pathway's.
 */
package org.spinepath.demo.synthetic;
