/**
 * Who works here: the user in whose name a request runs ({@link org.spinepath.people.CurrentUser}), the teams and what each is
 * ({@link org.spinepath.people.Team}, the only list of group ids, asked by {@link org.spinepath.people.Duty}), the practices, the names of
 * colleagues ({@link org.spinepath.people.Colleagues}). Every room may ask; this one knows none of them.
 */
package org.spinepath.people;
