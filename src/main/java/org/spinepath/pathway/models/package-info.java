/**
 * What diagrams and tables may use of the application, and the sentences that say what is wrong with those that use more.
 */
package org.spinepath.pathway.models;
