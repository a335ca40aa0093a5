// The board redraws only the rows that changed, so that nothing jumps under a reader's finger.
import { listen, tick } from "./live.js";

const root = document.getElementById("cases");
const feed = document.getElementById("feed");
const announce = document.getElementById("announce");
const MIN_GAP_MS = 250;
let fetching = false;
let again = false;

const rows = (within) => new Map([...within.querySelectorAll("tr[data-id]")].map((row) => [row.dataset.id, row]));

const speak = (before, after) => {
    const fresh = [...after.values()].filter((row) => "unowned" in row.dataset && !before.has(row.dataset.id));
    if (fresh.length > 0) {
        announce.textContent = `New crisis in ${fresh.map((row) => row.dataset.program).join(", ")}`;
    }
};

const replace = (fragment) => {
    const before = rows(root);
    const after = rows(fragment);
    speak(before, after);
    const body = root.querySelector("tbody");
    if (!body || after.size === 0) {
        root.replaceChildren(...fragment.childNodes);
        return;
    }
    const summary = root.querySelector("#summary");
    const newSummary = fragment.querySelector("#summary");
    if (summary.textContent !== newSummary.textContent) {
        summary.replaceChildren(...newSummary.childNodes);
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

const refresh = async () => {
    if (fetching) {
        again = true;
        return;
    }
    fetching = true;
    try {
        const answer = await fetch("/escalations/open", { headers: { "HX-Request": "true" } });
        if (answer.status === 401) {
            location.assign("/login?to=" + encodeURIComponent(location.pathname));
            return;
        }
        if (answer.ok) {
            const parsed = new DOMParser().parseFromString(await answer.text(), "text/html");
            replace(parsed.body);
            tick();
            feed.textContent = "● Live";
        }
    } catch {
        again = true;
    } finally {
        setTimeout(() => {
            fetching = false;
            if (again) {
                again = false;
                refresh();
            }
        }, MIN_GAP_MS);
    }
};

const isLive = listen(root.dataset.now, refresh);
setInterval(() => {
    if (!isLive()) {
        feed.textContent = "○ Not live";
    }
}, 1000);
