// The page of a case: each part is renewed by itself when the case moves on.
import { listenToForms } from "./actions.js";
import { keepFresh } from "./fresh.js";
import { watchPatientPanel } from "./patient.js";
import { renew } from "./parts.js";

const article = document.getElementById("case");
let waiting = null;

const parts = (within) => new Map([...within.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]));

const show = (page) => {
    const fresh = page.getElementById("case");
    if (!fresh || fresh.dataset.id !== article.dataset.id) {
        location.reload();
        return;
    }
    const known = parts(article);
    let whole = true;
    let last = null;
    for (const [name, part] of parts(fresh)) {
        const before = known.get(name);
        if (!before) {
            last ? last.after(part) : article.prepend(part);
            last = part;
        } else if (before.dataset.version === fresh.dataset.version) {
            last = before;
        } else {
            part.dataset.version = fresh.dataset.version;
            const renewed = renew(before, part);
            whole &&= renewed;
            last = renewed ? part : before;
        }
        known.delete(name);
    }
    known.forEach((part) => part.remove());
    globalThis.htmx?.process(article);
    waiting = whole ? null : page;
};

for (const part of parts(article).values()) {
    part.dataset.version = article.dataset.version;
}
const put = keepFresh(article.dataset.now, show, (changed) => changed === article.dataset.id);
listenToForms(put);
watchPatientPanel(put);
document.addEventListener("focusout", () => setTimeout(() => waiting && show(waiting)));
