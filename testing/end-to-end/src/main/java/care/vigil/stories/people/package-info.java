/** The people of a story, each with a handset at the carrier simulator. */
package care.vigil.stories.people;
