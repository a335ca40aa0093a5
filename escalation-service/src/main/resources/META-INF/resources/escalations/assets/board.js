// The board redraws only the rows that changed, so that nothing jumps under a reader's finger.
import { behind, isLive, listen, serverNow } from "./live.js";
import { refresher } from "./refresh.js";
import { showWaiting, sound } from "./alarm.js";

const root = document.getElementById("cases");
const feed = document.getElementById("feed");
const announce = document.getElementById("announce");
// Roster gaps and the age of pages change without any case changing.
const FIGURES_EVERY_MS = 15_000;
let alarmed = new Map();

const rows = (within) => new Map([...within.querySelectorAll("tr[data-id]")].map((row) => [row.dataset.id, row]));

const isMissed = (row) => [...row.querySelectorAll(".countdown")].some((clock) => Date.parse(clock.dataset.due) < serverNow());

/** Rings for a case that has no owner and for each target that is missed, once each. */
const ring = () => {
    const now = new Map();
    const fresh = [];
    const missed = [];
    for (const [id, row] of rows(root)) {
        const state = { unowned: "unowned" in row.dataset, missed: isMissed(row) };
        const before = alarmed.get(id);
        if (state.unowned && !before?.unowned) {
            fresh.push(row.dataset.program);
        } else if (state.missed && !before?.missed) {
            missed.push(row.dataset.program);
        }
        now.set(id, state);
    }
    alarmed = now;
    if (missed.length > 0) {
        announce.textContent = `Target missed in ${missed.join(", ")}`;
        sound("missed");
    } else if (fresh.length > 0) {
        announce.textContent = `A case without an owner in ${fresh.join(", ")}`;
        sound("arrived");
    }
    showWaiting(Number(root.querySelector("#unacknowledged").textContent));
};

const replaceRows = (fragment) => {
    const before = rows(root);
    const after = rows(fragment);
    const body = root.querySelector("tbody");
    for (const part of ["#tiles", "#summary"]) {
        root.querySelector(part).replaceWith(fragment.querySelector(part));
    }
    const order = [...after.values()].map((row) => {
        const known = before.get(row.dataset.id);
        return known && known.dataset.version === row.dataset.version ? known : row;
    });
    order.forEach((row, at) => {
        if (body.children[at] !== row) {
            body.insertBefore(row, body.children[at] ?? null);
        }
    });
    while (body.children.length > order.length) {
        body.lastElementChild.remove();
    }
};

const replace = (fragment) => {
    const focused = document.activeElement?.closest("tr[data-id]")?.dataset.id;
    if (root.querySelector("tbody") && fragment.querySelector("tbody")) {
        replaceRows(fragment);
    } else {
        root.replaceChildren(...fragment.childNodes);
    }
    if (focused && !document.activeElement?.closest("tr[data-id]")) {
        root.querySelector(`tr[data-id="${focused}"] a`)?.focus({ preventScroll: true });
    }
};

const refresh = refresher(root.dataset.source, (page) => {
    replace(page.body);
    ring();
});

const changed = () => {
    behind(true);
    refresh();
};

listen(root.dataset.now, changed);
ring();
setInterval(refresh, FIGURES_EVERY_MS);
setInterval(() => {
    feed.textContent = isLive() ? "● Live" : "○ Not live";
    ring();
}, 1000);
