/**
 * The demo profile: invented people who can log in, and invented cases that stand at different stages.
 * Keeps demo and live databases apart. Knows every room; no room knows it.
 */
package org.spinepath.demo;
