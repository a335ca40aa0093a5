// What is kept about the patient comes from another service, which may be down while the rest works.
import { sendQuietly } from "./actions.js";

const holder = (element) => element.closest("[data-part=patient], .mine-case");

const say = (element, isDown) => {
    const notice = holder(element)?.querySelector(".patient-down");
    if (notice) {
        notice.hidden = !isDown;
    }
    if (isDown) {
        element.closest("[data-keep]")?.replaceChildren();
    }
};

/** Says so when it cannot be shown; what the owner has opened counts as read. */
export const watchPatientPanel = (show) => {
    for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
        document.addEventListener(failure, (event) => say(event.target, true));
    }
    document.addEventListener("htmx:afterSwap", async (event) => {
        if (!event.target.matches("[data-patient-panel]")) {
            return;
        }
        say(event.target, false);
        const panel = event.target.closest("[data-keep]");
        document.querySelectorAll(".mine-case [data-keep]").forEach((other) => other !== panel && other.replaceChildren());
        if (panel?.closest(".mine-case")) {
            panel.scrollIntoView({ block: "start" });
        }
        const scope = event.target.closest(".mine-case") ?? document;
        const read = scope.querySelector('form[data-do="read"]');
        const page = read && await sendQuietly(read);
        if (page) {
            show(page);
        }
    });
};
