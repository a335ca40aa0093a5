// What every live screen needs: the server's clock, the stream, and honesty when it is silent.
const STALE_MS = 10_000;
const REOPEN_MS = 15_000;
const BACK_SHOWN_MS = 15_000;
let offset = 0;
let heardAt = Date.now();
let behindSince = null;
let lostAt = null;

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

const spoken = (ms) => {
    const seconds = Math.max(0, Math.round(ms / 1000));
    return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`;
};

/** Lets every countdown on the page show the time left, or by how much it was missed. */
export const tick = () => {
    for (const clock of document.querySelectorAll(".countdown")) {
        const left = Date.parse(clock.dataset.due) - serverNow();
        clock.textContent = left < 0 ? `${words(left)} over` : words(left);
        clock.classList.toggle("over", left < 0);
        clock.classList.toggle("soon", left >= 0 && left < 120_000);
    }
    for (const clock of document.querySelectorAll(".running")) {
        clock.textContent = words(Math.max(0, serverNow() - Date.parse(clock.dataset.since)));
    }
    for (const clock of document.querySelectorAll(".ago")) {
        clock.textContent = spoken(serverNow() - Date.parse(clock.dataset.since));
    }
};

/** A screen says that what it knows to have changed is not on it yet, or that it is. */
export const behind = (isBehind) => {
    behindSince = isBehind ? behindSince ?? Date.now() : null;
};

/** How old what is shown may be, in milliseconds. */
const age = () => Date.now() - Math.min(heardAt, behindSince ?? heardAt);

/** Whether what is shown can be relied on. */
export const isLive = () => age() <= STALE_MS;

const showAge = () => {
    const stale = document.getElementById("stale");
    const back = document.getElementById("back");
    stale.hidden = isLive();
    if (!stale.hidden) {
        lostAt ??= Date.now() - age();
        document.getElementById("stale-age").textContent = spoken(age());
        back.hidden = true;
    } else if (lostAt !== null) {
        back.textContent = `This screen is in touch again, after ${spoken(Date.now() - lostAt)}. What you see is current.`;
        back.hidden = false;
        lostAt = null;
        setTimeout(() => { back.hidden = true; }, BACK_SHOWN_MS);
    }
};

/** Listens; calls back with the id of a case that changed, or with null when everything is to be fetched. */
export const listen = (serverTime, changed) => {
    offset = Date.parse(serverTime) - Date.now();
    setInterval(tick, 250);
    setInterval(showAge, 1000);
    tick();
    let stream;
    let openedAt;
    const open = () => {
        stream?.close();
        openedAt = Date.now();
        stream = new EventSource("/api/escalations/stream");
        for (const name of ["hello", "reset"]) {
            stream.addEventListener(name, (event) => { heard(event); changed(null); });
        }
        stream.addEventListener("heartbeat", heard);
        stream.addEventListener("case", (event) => { heard(event); changed(JSON.parse(event.data).id); });
    };
    open();
    // A line that hangs says nothing of itself, and a refused one is not tried again by the browser.
    setInterval(() => {
        const closed = stream.readyState === EventSource.CLOSED;
        const wait = closed ? 3_000 : REOPEN_MS;
        if ((closed || Date.now() - heardAt > REOPEN_MS) && Date.now() - openedAt > wait) {
            open();
        }
    }, 1000);
    document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible") {
            changed(null);
        }
    });
};
