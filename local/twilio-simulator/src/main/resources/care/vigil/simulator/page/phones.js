"use strict";

const groups = [["patients", "Patients"], ["clinicians", "Clinicians"], ["operations", "Operations"], ["others", "Others"]];
const missed = {"no-answer": "Missed call", "canceled": "Missed call, the caller stopped", "busy": "Busy or declined", "failed": "A call failed"};
const only = new URLSearchParams(location.search).get("only") || "";
const cards = new Map();
let numbers = [];

const $ = (selector, root = document) => root.querySelector(selector);
const copy = id => document.getElementById(id).content.cloneNode(true);

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

const timeFormat = new Intl.DateTimeFormat(undefined, {hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23"});
const dayFormat = new Intl.DateTimeFormat(undefined, {weekday: "long", day: "numeric", month: "long"});
const zoneFormat = new Intl.DateTimeFormat(undefined, {hour: "2-digit", timeZoneName: "short"});
const zoneName = Intl.DateTimeFormat().resolvedOptions().timeZone;
const zoneShort = zoneFormat.formatToParts(new Date()).find(part => part.type === "timeZoneName").value;
const zone = zoneName === zoneShort ? zoneName : `${zoneShort} (${zoneName.replaceAll("_", " ")})`;
const time = at => timeFormat.format(new Date(at));

function pretty(number) {
  const parts = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  return parts ? `(${parts[1]})\u00a0${parts[2]}\u2011${parts[3]}` : number;
}

async function post(path, body) {
  const answer = await fetch("/control/" + path, {
    method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify(body || {})});
  if (!answer.ok) throw new Error((await answer.json()).error || answer.statusText);
  return answer.json();
}

/** Does something for a card; what goes wrong is said on the card. */
async function act(card, what) {
  const problem = $(".problem", card.root);
  problem.hidden = true;
  try {
    return await what();
  } catch (e) {
    problem.textContent = e.message;
    problem.hidden = false;
  }
}

function groupSection(name) {
  const found = document.getElementById("group-" + name);
  if (found) return found;
  const section = copy("group").firstElementChild;
  section.id = "group-" + name;
  section.dataset.order = groups.findIndex(([key]) => key === name);
  $("h2", section).textContent = groups.find(([key]) => key === name)[1];
  const after = [...document.querySelectorAll(".group")].find(other => +other.dataset.order > +section.dataset.order);
  $("#phones").insertBefore(section, after || null);
  return section;
}

function cardOf(phone) {
  if (cards.has(phone.number)) return cards.get(phone.number);
  const root = copy("phone").firstElementChild;
  root.id = "phone-" + phone.number.slice(1);
  const card = {root, phone, sid: null, drawn: ""};
  cards.set(phone.number, card);
  const grid = $(".grid", groupSection(groups.some(([key]) => key === phone.group) ? phone.group : "others"));
  const after = [...grid.children].find(other => other.id > root.id);
  grid.insertBefore(root, after || null);
  fillNumbers(card);
  const form = $("form", root);
  form.addEventListener("submit", event => { event.preventDefault(); send(card); });
  form.body.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); send(card); }
  });
  $(".dial", root).addEventListener("click", () =>
    act(card, () => post(`handsets/${encodeURIComponent(phone.number)}/calls`, {to: form.to.value})));
  return card;
}

/** Of several programs, somebody belongs to the one whose number is most like their own. */
function nearest(number, options) {
  const alike = option => {
    let same = 0;
    while (same < number.length && number[same] === option.value[same]) same++;
    return same;
  };
  return options.sort((a, b) => alike(b) - alike(a))[0]?.value;
}

function fillNumbers(card) {
  const select = $("select", card.root);
  const chosen = select.value;
  select.replaceChildren(...numbers.map(one => {
    const role = /patient/.test(one.sms || "") ? "crisis number" : /clinician/.test(one.sms || "") ? "pager number" : "number";
    const option = element("option", "", `${pretty(one.number)} · ${role}`);
    option.value = one.number;
    option.dataset.role = role;
    return option;
  }));
  const wanted = card.phone.group === "patients" ? "crisis number" : "pager number";
  const last = [...card.phone.texts].reverse().find(text => numbers.some(one => one.number === text.with));
  const own = last ? last.with : nearest(card.phone.number, [...select.options].filter(option => option.dataset.role === wanted));
  if (numbers.some(one => one.number === chosen)) select.value = chosen; else if (own) select.value = own;
  select.closest(".to").hidden = numbers.length < 2;
  for (const button of card.root.querySelectorAll(".send, .dial")) button.disabled = numbers.length === 0;
}

function send(card) {
  const form = $("form", card.root);
  const body = form.body.value;
  form.body.value = "";
  return act(card, async () => {
    const result = await post(`handsets/${encodeURIComponent(card.phone.number)}/texts`, {to: form.to.value, body});
    const status = result.answers.length ? result.answers[0].status : 0;
    if (status === 0) throw new Error("Sent, but the program did not answer.");
    if (status >= 300) throw new Error(`Sent, but the program answered ${status}.`);
  });
}

function draw(phone) {
  const card = cardOf(phone);
  card.phone = phone;
  const named = phone.label.replace(/^(Patient|Clinician)\s+/i, "");
  $("h3", card.root).textContent = named || phone.label;
  $(".number", card.root).textContent = pretty(phone.number);
  $(".avatar", card.root).textContent = named.split(/\s+/).filter(word => /^\p{L}/u.test(word)).slice(0, 2).map(word => word[0].toUpperCase()).join("") || "☎";
  const badge = $(".badge", card.root);
  badge.hidden = phone.script === "MANUAL";
  badge.textContent = "scripted: " + phone.script.toLowerCase().replaceAll("_", " ");
  card.root.setAttribute("aria-label", `${phone.label}, ${pretty(phone.number)}`);
  drawCall(card);
  drawTalk(card);
  drawRinging();
  drawEmpty();
}

const isLive = call => call.status === "ringing" || call.status === "in-progress";
const other = (card, call) => call.from === card.phone.number ? call.to : call.from;

function drawCall(card) {
  const box = $(".call", card.root);
  const call = [...card.phone.calls].reverse().find(isLive);
  card.root.classList.toggle("rings", !!call && call.status === "ringing" && call.direction !== "inbound");
  if (!call) {
    const had = box.contains(document.activeElement);
    box.hidden = true;
    card.sid = null;
    if (had) $("textarea", card.root).focus();
    return;
  }
  if (card.sid !== call.sid) buildCall(card, box, call);
  const talking = call.status === "in-progress";
  const grows = box.hidden || box.classList.contains("talking") !== talking;
  const calling = !talking && call.direction === "inbound";
  box.hidden = false;
  box.classList.toggle("talking", talking || calling);
  $(".call-state", box).textContent = talking ? "On a call" : calling ? "Calling" : "Ringing";
  $(".call-number", box).textContent = pretty(other(card, call));
  card.since = talking ? call.answeredAt : null;
  const hadFocus = document.activeElement === $(".answer", box);
  $(".ring-buttons", box).hidden = talking || calling;
  $(".in-call", box).hidden = !talking && !calling;
  if (hadFocus && talking) $(".keypad button", box).focus();
  $(".keypad", box).classList.toggle("wanted", call.listening);
  const heard = $(".heard", box);
  for (const line of call.transcript.slice(heard.children.length)) heard.append(element("p", "line " + line.who, line.text));
  heard.scrollTop = heard.scrollHeight;
  const talk = $(".talk", card.root);
  if (grows) requestAnimationFrame(() => { talk.scrollTop = talk.scrollHeight; });
}

function buildCall(card, box, call) {
  card.sid = call.sid;
  box.replaceChildren(copy("live-call"));
  const on = what => act(card, () => post(`calls/${call.sid}/${what}`));
  const press = digits => act(card, () => post(`calls/${call.sid}/press`, {digits}));
  $(".answer", box).addEventListener("click", () => on("answer"));
  $(".decline", box).addEventListener("click", () => on("decline"));
  $(".hangup", box).addEventListener("click", () => on("hangup"));
  for (const key of "123456789*0#") {
    const button = element("button", "", key);
    button.type = "button";
    button.addEventListener("click", () => press(key));
    $(".keypad", box).append(button);
  }
  box.onkeydown = event => {
    if (/^[0-9*#]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) press(event.key);
  };
}

function drawTalk(card) {
  const {texts, calls} = card.phone;
  const over = calls.filter(call => !isLive(call) && call.status !== "queued");
  const drawn = texts.map(text => text.sid).join() + "|" + over.map(call => call.sid).join();
  if (drawn === card.drawn) return;
  card.drawn = drawn;
  const entries = [...texts.map(text => ({at: text.at, node: () => bubble(text)})),
    ...over.map(call => ({at: call.endedAt, node: () => past(card, call)}))];
  entries.sort((a, b) => new Date(a.at) - new Date(b.at));
  const talk = $(".talk", card.root);
  talk.setAttribute("aria-label", "Texts and calls of " + card.phone.label);
  const open = new Set([...talk.querySelectorAll("details[open]")].map(details => details.dataset.sid));
  talk.replaceChildren();
  let day = "";
  for (const entry of entries) {
    const itsDay = dayFormat.format(new Date(entry.at));
    if (itsDay !== day) talk.append(element("p", "day", itsDay));
    day = itsDay;
    talk.append(entry.node());
  }
  for (const details of talk.querySelectorAll("details")) details.open = open.has(details.dataset.sid);
  if (!entries.length) talk.append(element("p", "quiet", "No texts and no calls yet."));
  talk.scrollTop = talk.scrollHeight;
}

function bubble(text) {
  const mine = text.direction === "sent";
  const made = element("div", mine ? "bubble mine" : "bubble");
  made.append(element("p", text.body ? "" : "none", text.body || "(empty text)"));
  made.append(element("small", "", `${time(text.at)} · ${mine ? "to" : "from"} ${pretty(text.with)}`));
  return made;
}

function past(card, call) {
  const ours = call.direction === "inbound";
  const made = element("details", "past" + (!ours && missed[call.status] ? " missed" : ""));
  made.dataset.sid = call.sid;
  const seconds = call.answeredAt ? Math.round((new Date(call.endedAt) - new Date(call.answeredAt)) / 1000) : 0;
  const what = call.answeredAt ? `Call, ${seconds} s` : ours ? "Call not connected" : missed[call.status] || call.status;
  made.append(element("summary", "", `${what} · ${time(call.endedAt)} · ${ours ? "to" : "from"} ${pretty(other(card, call))}`));
  if (!call.transcript.length) made.append(element("p", "line note", "Nothing was said."));
  for (const line of call.transcript) made.append(element("p", "line " + line.who, line.text));
  return made;
}

function drawRinging() {
  const ringing = [...cards.values()].filter(card => card.root.classList.contains("rings"));
  const box = $("#ringing");
  const key = ringing.map(card => card.root.id).join();
  document.title = (ringing.length ? `☎ ${ringing.length} ringing · ` : "") + "Phones · carrier simulator";
  if (box.dataset.key === key) return;
  box.dataset.key = key;
  box.hidden = !ringing.length;
  box.replaceChildren(...ringing.map(card => {
    const link = element("a", "", `${$("h3", card.root).textContent}’s phone is ringing`);
    link.href = "#" + card.root.id;
    link.addEventListener("click", event => {
      event.preventDefault();
      card.root.scrollIntoView({block: "start"});
      $(".answer", card.root)?.focus();
    });
    return link;
  }));
}

function drawEmpty() {
  const empty = $("#empty");
  empty.hidden = cards.size > 0;
  if (cards.size) return;
  empty.textContent = only
    ? `No phone matches “${only}”.`
    : "No handsets yet. Name one with --handset \"+13125550121=Patient Juniper Test\", or over /control/handsets.";
}

function drawFilters() {
  const nav = $(".filters");
  for (const [key, label] of [["", "All"], ...groups.slice(0, 3)]) {
    const button = element("button", "", label);
    button.type = "button";
    button.setAttribute("aria-pressed", String(only === key));
    button.addEventListener("click", () => { location.search = key ? "?only=" + key : ""; });
    nav.append(button);
  }
  if (only && !groups.some(([key]) => key === only)) {
    const button = element("button", "", only);
    button.type = "button";
    button.setAttribute("aria-pressed", "true");
    nav.append(button);
  }
}

function listen() {
  const source = new EventSource("/phones/events" + (only ? "?only=" + encodeURIComponent(only) : ""));
  const link = $("#link");
  source.addEventListener("numbers", event => {
    numbers = JSON.parse(event.data);
    cards.forEach(fillNumbers);
  });
  source.addEventListener("handset", event => draw(JSON.parse(event.data)));
  source.addEventListener("ready", () => {
    link.textContent = "Live";
    link.className = "link live";
    drawEmpty();
  });
  source.addEventListener("error", () => {
    link.textContent = "The simulator does not answer; trying again";
    link.className = "link lost";
  });
}

function tick() {
  $("#clock").textContent = `${timeFormat.format(new Date())} ${zone}`;
  for (const card of cards.values()) {
    const shown = $(".call-time", card.root);
    if (shown) shown.textContent = card.since ? Math.max(0, Math.round((Date.now() - new Date(card.since)) / 1000)) + " s" : "";
  }
}

drawFilters();
listen();
tick();
setInterval(tick, 1000);
