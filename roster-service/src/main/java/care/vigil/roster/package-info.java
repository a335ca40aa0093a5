/**
 * roster-service: programs, clinicians, who is on call, and who may log in. Start at RosterService.
 */
package care.vigil.roster;
