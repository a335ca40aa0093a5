package care.vigil.notification.reply;

import care.vigil.notification.page.PageCode;
import java.util.UUID;

/**
 * A page that its clinician may be answering.
 *
 * @param open false once it was stood down: an answer to it is still told who has the case
 */
public record AskedPage(UUID pageId, PageCode code, boolean open) {}
