/**
 * Who may do what: logins, groups and their rights, and the locks on every door of the web server.
 * Other rooms do not call this one; they ask the engine's identity service who is logged in.
 */
package org.spinepath.access;
