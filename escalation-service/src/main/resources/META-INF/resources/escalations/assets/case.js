// The page of a case is fetched anew whenever the case moves on.
import { listen, tick } from "./live.js";

const id = document.getElementById("case").dataset.id;

const refresh = async (changed) => {
    if (changed !== null && changed !== id) {
        return;
    }
    const answer = await fetch(`/escalations/${id}`, { headers: { Accept: "text/html" } });
    if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = page.getElementById("case");
        const shown = document.getElementById("case");
        if (fresh && fresh.dataset.version !== shown.dataset.version) {
            shown.replaceWith(fresh);
        }
        tick();
    }
};

listen(document.getElementById("case").dataset.now, refresh);
