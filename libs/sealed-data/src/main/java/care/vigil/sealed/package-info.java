/**
 * What keeps personal data unreadable at rest and on the way: encryption, blind indexes, sealed
 * numbers.
 */
package care.vigil.sealed;
