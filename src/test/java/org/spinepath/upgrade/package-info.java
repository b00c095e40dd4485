/** A hospital's database after an upgrade: what the last release left behind goes on in this one. */
package org.spinepath.upgrade;
