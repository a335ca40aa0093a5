package care.vigil.roster.store;

import care.vigil.program.ProgramDocument;

/**
 * A program as it is now.
 *
 * @param revision rises by one with every saved change of the document
 * @param rosterVersion rises with every change of who may be on call when
 */
public record StoredProgram(long revision, long rosterVersion, ProgramDocument document) {

    /** The id of the program. */
    public String slug() {
        return document.slug();
    }
}
