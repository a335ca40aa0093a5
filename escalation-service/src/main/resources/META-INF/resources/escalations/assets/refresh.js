// What stands on the server, fetched again: never twice at once, and again after a failure.
import { behind, tick } from "./live.js";

const MIN_GAP_MS = 250;
const AFTER_FAILURE_MS = 2_000;

const fetched = async (source) => {
    const answer = await fetch(source, {
        headers: { Accept: "text/html", "HX-Request": "true" },
        signal: AbortSignal.timeout(8_000),
    });
    if (answer.status === 401) {
        location.assign("/login?to=" + encodeURIComponent(location.pathname + location.search));
        return null;
    }
    if (!answer.ok) {
        throw new Error(`status ${answer.status}`);
    }
    return new DOMParser().parseFromString(await answer.text(), "text/html");
};

/** Returns what fetches `source` and hands it to `show`; asked while it fetches, it does so once more. */
export const refresher = (source, show) => {
    let fetching = false;
    let again = false;

    const load = async () => {
        const page = await fetched(source);
        if (page !== null) {
            show(page);
            behind(again);
            tick();
        }
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
    return refresh;
};
