/**
 * Who works here: the user in whose name a request runs, the teams, the names of colleagues.
 * Every room may ask; this one knows none of them. {@link org.spinepath.people.Team} is the only list of group ids.
 */
package org.spinepath.people;
