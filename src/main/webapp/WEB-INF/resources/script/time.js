// Says when things happened in the reader's own zone, and keeps it fresh. The words are those of org.parvis.layout.Times.
const french = document.documentElement.lang === "fr";
const locale = french ? "fr-FR" : "en-GB";
const words = french
  ? { now: "à l’instant", minutes: n => `il y a ${n}\u00a0min`, hours: n => `il y a ${n}\u00a0h`, yesterday: t => `hier à ${t}`,
    inMinutes: n => `dans ${n}\u00a0min`, inHours: n => `dans ${n}\u00a0h`, tomorrow: t => `demain à ${t}` }
  : { now: "just now", minutes: n => `${n} min ago`, hours: n => `${n} h ago`, yesterday: t => `yesterday at ${t}`,
    inMinutes: n => `in ${n} min`, inHours: n => `in ${n} h`, tomorrow: t => `tomorrow at ${t}` };
const day = { day: "numeric", month: "long" };
const date = { ...day, year: "numeric" };
const exact = { ...date, weekday: "long" };

function dateOf(at, parts) {
  const text = new Intl.DateTimeFormat(locale, parts).format(at).replace(",", "");
  return french ? text.replace(/\b1 /, "1er ").replace(/(\d|er) (?=\p{L})/u, "$1\u00a0") : text;
}

function clock(at) {
  const minutes = String(at.getMinutes()).padStart(2, "0");
  return french ? `${at.getHours()}\u00a0h\u00a0${minutes}` : `${String(at.getHours()).padStart(2, "0")}:${minutes}`;
}

function relative(at, now) {
  const minutes = Math.floor((now - at) / 60000);
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (minutes < 1) return words.now;
  if (minutes < 60) return words.minutes(minutes);
  if (at.toDateString() === now.toDateString() || minutes < 720) return words.hours(Math.floor(minutes / 60));
  if (at.toDateString() === yesterday.toDateString()) return words.yesterday(clock(at));
  return dateOf(at, at.getFullYear() === now.getFullYear() ? day : date);
}

function left(at, now) {
  const minutes = Math.floor((at - now) / 60000);
  const day = days => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const when = french ? "à" : "at";
  if (minutes < 60) return words.inMinutes(Math.max(1, minutes));
  if (at < day(1) || minutes < 720) return words.inHours(Math.floor(minutes / 60));
  if (at < day(2)) return words.tomorrow(clock(at));
  return `${dateOf(at, at < day(7) ? { weekday: "long" } : exact)} ${when} ${clock(at)}`;
}

function say(root) {
  const now = new Date();
  for (const element of root.querySelectorAll("time[datetime][title]")) {
    const at = new Date(element.dateTime);
    const text = element.dataset.left ? left(at, now) : relative(at, now);
    if (element.textContent !== text) element.textContent = text;
    element.title = `${dateOf(at, exact)} ${french ? "à" : "at"} ${clock(at)}`;
  }
}

// From the next page on, the server says it in this zone too.
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
const portal = new URL(import.meta.url).pathname.replace(/\/jakarta\.faces\.resource\/.*/, "/");
if (timeZone) {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `zone=${encodeURIComponent(timeZone)}; Path=${portal}; Max-Age=31536000; SameSite=Lax${secure}`;
}

say(document);
setInterval(() => say(document), 60000);
document.addEventListener("htmx:load", event => say(event.target.parentElement ?? document));

// What a name unfolds to is fetched when someone first moves: no page waits for it.
const { names } = document.getElementById("names-script").dataset;
const stirred = new AbortController();
for (const kind of ["pointerover", "pointerdown", "keydown"]) {
  document.addEventListener(kind, () => {
    stirred.abort();
    import(names);
  }, { signal: stirred.signal, capture: true });
}
