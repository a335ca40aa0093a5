// What every live screen needs: the server's clock, the stream, and honesty when it is silent.
const STALE_MS = 15_000;
let offset = 0;
let heardAt = Date.now();

export const serverNow = () => Date.now() + offset;

const heard = (event) => {
    heardAt = Date.now();
    const { now } = JSON.parse(event.data);
    if (now) {
        offset = Date.parse(now) - Date.now();
    }
};

const words = (ms) => {
    const seconds = Math.floor(Math.abs(ms) / 1000);
    const hours = Math.floor(seconds / 3600);
    const rest = [Math.floor(seconds / 60) % 60, seconds % 60].map((n) => String(n).padStart(2, "0"));
    return (hours ? `${hours}:` : "") + rest.join(":");
};

/** Lets every countdown on the page show the time left, or by how much it was missed. */
export const tick = () => {
    for (const clock of document.querySelectorAll(".countdown")) {
        const left = Date.parse(clock.dataset.due) - serverNow();
        clock.textContent = left < 0 ? `${words(left)} over` : words(left);
        clock.classList.toggle("over", left < 0);
        clock.classList.toggle("soon", left >= 0 && left < 120_000);
    }
};

const showAge = () => {
    const age = Date.now() - heardAt;
    const stale = document.getElementById("stale");
    stale.hidden = age <= STALE_MS;
    if (!stale.hidden) {
        const since = new Date(heardAt).toLocaleTimeString("en-GB");
        document.getElementById("stale-since").textContent = `${since} (${Math.round(age / 1000)} s ago)`;
    }
};

/** Listens; calls back with the id of a case that changed, or with null when everything is to be fetched. */
export const listen = (serverTime, changed) => {
    offset = Date.parse(serverTime) - Date.now();
    setInterval(tick, 250);
    setInterval(showAge, 1000);
    tick();
    let stream;
    const open = () => {
        stream = new EventSource("/api/escalations/stream");
        for (const name of ["hello", "reset"]) {
            stream.addEventListener(name, (event) => { heard(event); changed(null); });
        }
        stream.addEventListener("heartbeat", heard);
        stream.addEventListener("case", (event) => { heard(event); changed(JSON.parse(event.data).id); });
        stream.addEventListener("error", () => {
            if (stream.readyState === EventSource.CLOSED) {
                setTimeout(open, 3000);
            }
        });
    };
    open();
    return () => Date.now() - heardAt <= STALE_MS;
};
