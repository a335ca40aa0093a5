// The alarm of a screen: a sound that people ask for, and a title that flashes by itself.
const KEY = "vigil.alarm-sound";
const title = document.title;
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const button = document.getElementById("sound");
const note = document.getElementById("sound-note");
let context = null;
let waiting = 0;
let lit = false;

const remembered = () => {
    try {
        return localStorage.getItem(KEY) === "on";
    } catch {
        return false;
    }
};
let wanted = remembered();

const remember = () => {
    try {
        localStorage.setItem(KEY, wanted ? "on" : "off");
    } catch {
        // A browser that keeps nothing: the choice holds until the page is closed.
    }
};

const ready = async () => {
    context ??= new AudioContext();
    if (context.state !== "running") {
        // Stays pending until somebody has touched the page, so it is not waited for.
        context.resume().then(show, show);
        await new Promise((resolve) => setTimeout(resolve, 150));
    }
    return context.state === "running";
};

const tone = (frequency, from, length) => {
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    oscillator.type = "triangle";
    oscillator.frequency.value = frequency;
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime(0.8, from + 0.02);
    gain.gain.setValueAtTime(0.8, from + length - 0.04);
    gain.gain.linearRampToValueAtTime(0, from + length);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(from);
    oscillator.stop(from + length);
};

const MELODIES = {
    arrived: [[880, 0.22], [660, 0.22], [880, 0.22], [660, 0.22], [880, 0.4]],
    missed: [[520, 0.35], [390, 0.35], [520, 0.35], [390, 0.35], [520, 0.35], [390, 0.7]],
};

const play = async (melody) => {
    if (!(await ready())) {
        show();
        return false;
    }
    let at = context.currentTime + 0.02;
    for (const [frequency, length] of MELODIES[melody]) {
        tone(frequency, at, length);
        at += length;
    }
    show();
    return true;
};

const say = (text) => {
    note.textContent = text;
    note.hidden = text === "";
};

/** Says so when the sound is wanted and the browser would not let it be heard. */
const show = () => {
    button.setAttribute("aria-checked", String(wanted));
    button.querySelector("[data-state]").textContent = wanted ? "on" : "off";
    const asleep = wanted && context?.state !== "running";
    say(asleep ? "The alarm sound is on, but the browser keeps this page silent until you press a key or click here once." : "");
};

/** Sounds, if somebody asked for it: "arrived" or "missed". */
export const sound = (melody) => {
    document.body.dataset.lastAlarm = melody;
    return wanted ? play(melody) : Promise.resolve(false);
};

const showTitle = () => {
    document.title = waiting === 0 ? title : lit ? `⚠ ${waiting} without an owner` : `(${waiting}) ${title}`;
};

/** Lets the title say how many cases have no owner; an arrival is said at once, and only the clock below flashes it. */
export const showWaiting = (count) => {
    lit = lit || waiting === 0;
    waiting = count;
    showTitle();
};

const flash = () => {
    lit = calm.matches || !lit;
    showTitle();
};

button.addEventListener("click", () => {
    wanted = !wanted;
    remember();
    show();
    if (wanted) {
        play("arrived");
    }
});
document.getElementById("sound-test").addEventListener("click", async () => {
    const heard = await play("arrived");
    say(heard ? "You should hear five tones now. Nothing? Look at the volume and the speaker of this computer." : "The browser did not let the sound play. Click once more.");
});
for (const touch of ["pointerdown", "keydown"]) {
    document.addEventListener(touch, () => {
        if (wanted && context?.state !== "running") {
            ready().then(show);
        }
    });
}
setInterval(flash, 1000);
if (wanted) {
    ready().then(show);
}
show();
