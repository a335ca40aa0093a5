// Keeps a page as it stands on the server: fetched again when a case moves on, and after each action.
import { behind, listen, tick } from "./live.js";

const MIN_GAP_MS = 250;
const AFTER_FAILURE_MS = 2_000;

/** Starts; `show` puts a fetched page in place, `concerns` says whether a case that changed matters. */
export const keepFresh = (serverTime, show, concerns) => {
    let fetching = false;
    let again = false;

    const load = async () => {
        const answer = await fetch(location.pathname, {
            headers: { Accept: "text/html", "HX-Request": "true" },
            signal: AbortSignal.timeout(8_000),
        });
        if (answer.status === 401) {
            location.assign("/login?to=" + encodeURIComponent(location.pathname));
            return;
        }
        if (!answer.ok) {
            throw new Error(`status ${answer.status}`);
        }
        show(new DOMParser().parseFromString(await answer.text(), "text/html"));
        behind(again);
        tick();
    };

    const refresh = async () => {
        if (fetching) {
            again = true;
            return;
        }
        fetching = true;
        again = false;
        let pause = MIN_GAP_MS;
        try {
            await load();
        } catch {
            again = true;
            pause = AFTER_FAILURE_MS;
            behind(true);
        }
        setTimeout(() => {
            fetching = false;
            if (again) {
                refresh();
            }
        }, pause);
    };

    listen(serverTime, (changed) => {
        if (changed === null || concerns(changed)) {
            behind(true);
            refresh();
        }
    });
    return (page) => {
        show(page);
        tick();
    };
};
