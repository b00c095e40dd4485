package org.spinepath.intake;

import java.util.List;
import org.spinepath.clinical.presentation.ReferrerRole;
import org.spinepath.people.Practice;

/**
 * Who is about to refer, so that the page need not ask.
 *
 * @param roles     the roles in which the user may refer
 * @param name      null when the user has none on record
 * @param practices those to which the user belongs; of several, a referral must name one
 */
record Referrer(List<ReferrerRole> roles, String name, List<Practice> practices) {}
