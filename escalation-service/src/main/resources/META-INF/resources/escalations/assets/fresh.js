// Keeps a page as it stands on the server: fetched again when a case moves on, and after each action.
import { behind, listen, tick } from "./live.js";
import { refresher } from "./refresh.js";

/** Starts; `show` puts a fetched page in place, `concerns` says whether a case that changed matters. */
export const keepFresh = (serverTime, show, concerns) => {
    const refresh = refresher(location.pathname, show);
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
