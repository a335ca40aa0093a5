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
    const order = [...fresh.children].map((one) => {
        const before = known.get(one.dataset.id);
        if (!before) {
            return one;
        }
        const same = before.dataset.version === one.dataset.version;
        return !same && renew(before, one) ? one : before;
    });
    // Nothing is moved that lies in its place already: what is moved loses the focus.
    order.forEach((one, at) => {
        if (root.children[at] !== one) {
            root.insertBefore(one, root.children[at] ?? null);
        }
    });
    while (root.children.length > order.length) {
        root.lastElementChild.remove();
    }
    globalThis.htmx?.process(root);
};

const put = keepFresh(root.dataset.now, show, () => true);
listenToForms(put);
watchPatientPanel(put);
