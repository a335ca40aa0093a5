// A clinician's own cases: each is renewed by itself, and comes and goes without a touch.
import { listenToForms } from "./actions.js";
import { keepFresh } from "./fresh.js";
import { watchPatientPanel } from "./patient.js";
import { renew } from "./parts.js";

const root = document.getElementById("mine");

const cases = (within) => new Map([...within.querySelectorAll(".mine-case")].map((one) => [one.dataset.id, one]));

const show = (page) => {
    const fresh = page.getElementById("mine");
    if (!fresh) {
        location.reload();
        return;
    }
    const known = cases(root);
    for (const [id, one] of cases(fresh)) {
        const before = known.get(id);
        if (before && before.dataset.version === one.dataset.version) {
            one.replaceWith(before);
        } else if (before) {
            const place = document.createElement("div");
            one.replaceWith(place);
            const renewed = renew(before, one);
            place.replaceWith(renewed ? one : before);
        }
    }
    const focused = document.activeElement;
    root.replaceChildren(...fresh.childNodes);
    if (focused && root.contains(focused)) {
        focused.focus({ preventScroll: true });
    }
    globalThis.htmx?.process(root);
};

const put = keepFresh(root.dataset.now, show, () => true);
listenToForms(put);
watchPatientPanel(put);
