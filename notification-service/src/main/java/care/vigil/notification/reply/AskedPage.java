package care.vigil.notification.reply;

import care.vigil.notification.page.PageCode;
import java.util.UUID;

/**
 * A page that its clinician may be answering, or a case of theirs.
 *
 * @param pageId null for an owner who was never paged about the case
 * @param code null with the page
 * @param open false once it was stood down: an answer to it is still told who has the case
 * @param owned the clinician has the case, as far as is known here
 * @param reached they have said that they reached the patient
 */
public record AskedPage(
        UUID pageId,
        UUID escalationId,
        PageCode code,
        boolean open,
        boolean owned,
        boolean reached) {}
