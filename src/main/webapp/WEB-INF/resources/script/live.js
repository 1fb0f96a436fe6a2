// The line to the server. What happens is said on document as parvis:live, whose detail is the server's message and names its
// topic; {topic: 'missed'} says that something may have been missed: ask again. A page says something itself by parvis:tell.
const portal = new URL(import.meta.url).pathname.replace(/\/jakarta\.faces\.resource\/.*/, '/');
const SILENCE = 75_000;
const ANSWER = 6_000;
const SHORT_LIFE = 20_000;
const POLL = 20_000;
const DOZE = 1_800_000;
const HEALING = 270_000;
const MOST_SHOWN = 100;
const ENDED = 1008;

let socket = null;
let heardAt = 0;
let failures = 0;
let retrying;
let polling;
let over = false;
let known = null;
let opened = false;

const tell = message => document.dispatchEvent(new CustomEvent('parvis:live', { detail: message }));
const between = (least, most) => least + Math.random() * (most - least);
const isOpen = () => socket?.readyState === WebSocket.OPEN;
const say = text => isOpen() && socket.send(text);
const line = state => {
  document.documentElement.dataset.line = state;
};

// A page that is in the background, or that nobody touches for long, shows and asks nothing: its session may end in its time.
let idle = false;
const resting = () => document.hidden || idle;
let dozing;
const stir = () => {
  clearTimeout(dozing);
  dozing = setTimeout(() => {
    idle = true;
    show();
  }, DOZE);
  if (idle) {
    idle = false;
    wake();
  }
};
const wake = () => {
  alive();
  show();
  if (polling) askSoon();
  else if (opened) setTimeout(missed, 250);
};

// What was on screen lately is followed. What changes far from the screen is asked for when it comes near again.
const near = new Set();
const followed = new Set();
const late = new Map();
let telling;
const idsOf = cards => [...cards].filter(card => card.isConnected).map(card => card.dataset.id);
const shown = () => (resting() ? [] : idsOf(followed).slice(-MOST_SHOWN));
const showing = () => {
  const onScreen = resting() ? [] : idsOf(near).slice(-MOST_SHOWN);
  const others = shown().filter(id => !onScreen.includes(id)).slice(onScreen.length - MOST_SHOWN);
  return ['show', ...onScreen, '+', ...onScreen.length < MOST_SHOWN ? others : []].join(' ');
};
const show = () => {
  clearTimeout(telling);
  telling = setTimeout(() => say(showing()), 150);
};
const changed = message => {
  const id = String(message.content);
  if (idsOf(near).includes(id)) return tell(message);
  const { comments = [] } = message;
  late.set(id, { ...message, comments: [...late.get(id)?.comments ?? [], ...comments] });
};
const watcher = new IntersectionObserver(seen => {
  for (const { target, isIntersecting } of seen) {
    near.delete(target);
    if (!isIntersecting) continue;
    near.add(target);
    followed.delete(target);
    followed.add(target);
    const missed = late.get(target.dataset.id);
    late.delete(target.dataset.id);
    if (missed) tell({ ...missed, pages: 1 });
  }
  [...followed].slice(0, -MOST_SHOWN).forEach(card => {
    late.set(card.dataset.id, { topic: 'content', content: Number(card.dataset.id), all: true });
    followed.delete(card);
  });
  for (const cards of [near, followed]) cards.forEach(card => card.isConnected || cards.delete(card));
  show();
}, { rootMargin: '50% 0px' });
const watch = () => document.querySelectorAll('article[data-id], [data-sheet][data-id]').forEach(card => watcher.observe(card));
watch();
document.addEventListener('htmx:load', watch);

const missed = () => {
  tell({ topic: 'missed' });
  shown().forEach(id => changed({ topic: 'content', content: Number(id), all: true, pages: 1 }));
};

// A socket that was silent for long, or does not answer, is dead, whatever the browser thinks of it.
const alive = () => {
  if (!isOpen()) return retry(0);
  const asked = Date.now();
  say('beat');
  setTimeout(() => {
    if (isOpen() && heardAt < asked) lose();
  }, ANSWER);
};
setInterval(() => {
  if (isOpen() && Date.now() - heardAt > SILENCE) lose();
}, 5_000);

const lose = (code = 0) => {
  const lost = socket;
  lost.onclose = lost.onmessage = null;
  lost.close();
  closed(lost, code);
};

const closed = (which, code) => {
  if (which !== socket) return;
  const short = Date.now() - which.openedAt < SHORT_LIFE || !which.openedAt;
  socket = null;
  failures = short ? failures + 1 : 0;
  // The session has ended; a remembered device begins a new one, for anyone else the server's answer is clear.
  if (code === ENDED) return retry(between(2_000, 8_000));
  if (failures > 1) poll();
  else if (!polling) line('waiting');
  retry(polling ? Math.min(300_000, 15_000 * 2 ** failures) : between(300, 3_000));
};

const retry = wait => {
  clearTimeout(retrying);
  if (!over) retrying = setTimeout(connect, between(0.75, 1.25) * wait);
};

const connect = () => {
  if (over || socket) return;
  const address = new URL(`${portal}live?${Math.random().toString(36).slice(2)}`, location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  const fresh = new WebSocket(address);
  socket = fresh;
  setTimeout(() => fresh.readyState === WebSocket.CONNECTING && fresh.close(), 10_000);
  fresh.onopen = () => {
    fresh.openedAt = heardAt = Date.now();
    clearTimeout(polling);
    polling = null;
    line('open');
    say(showing());
    if (opened) setTimeout(missed, between(0, 1_500));
    opened = true;
  };
  fresh.onmessage = e => {
    heardAt = Date.now();
    const message = JSON.parse(e.data);
    if (message.person && message.topic === 'beat') return greet(message.person);
    if (message.topic === 'bye') lose(ENDED);
    else if (message.topic === 'content') changed(message);
    else if (message.topic !== 'beat') tell(message);
  };
  fresh.onclose = e => closed(fresh, e.code);
};

// Someone else may have signed in meanwhile: this is not their page.
let whose = document.getElementById('words')?.dataset.viewer;
const greet = person => {
  whose ??= String(person);
  if (whose !== String(person)) end();
};

// The session is over: nothing more is asked until the page is loaded anew.
const end = () => {
  over = true;
  socket?.close();
  clearTimeout(retrying);
  clearTimeout(polling);
  line('closed');
};

// Where sockets do not get through, the page asks.
const poll = () => {
  if (polling || over) return;
  line('polling');
  opened = true;
  polling = setTimeout(ask, between(500, 1_500));
};
const ask = async () => {
  if (!resting() && navigator.onLine) await askNow().catch(() => {});
  if (polling && !over) polling = setTimeout(ask, between(0.75, 1.25) * POLL);
};
const askSoon = () => {
  clearTimeout(polling);
  polling = setTimeout(ask, 250);
};
const askNow = async () => {
  const ids = shown().sort();
  const answer = await fetch(`${portal}live/state?ids=${ids.join(',')}`, {
    cache: 'no-store', headers: known?.tag && known.ids === ids.join() ? { 'If-None-Match': known.tag } : {},
  });
  if ([401, 403].includes(answer.status)) return end();
  tell({ topic: 'notification' });
  if (!answer.ok) return;
  const { person, newest, contents } = await answer.json();
  greet(person);
  if (over) return;
  const before = known;
  known = { tag: answer.headers.get('ETag'), ids: ids.join(), newest, contents };
  if (!before) return polling ? missed() : undefined;
  if (newest !== before.newest) tell({ topic: 'wall' });
  ids.filter(id => id in before.contents && before.contents[id] !== contents[id])
    .forEach(id => changed({ topic: 'content', content: Number(id), all: true, pages: 1 }));
};

// What another server of a cluster did, or what was lost, is found by asking, now and then.
setInterval(() => {
  if (isOpen() && !resting()) setTimeout(() => askNow().catch(() => {}), between(0, 60_000));
}, HEALING);

document.addEventListener('parvis:tell', e => say(e.detail));
document.addEventListener('visibilitychange', () => (resting() ? show() : wake()));
['pointerdown', 'keydown', 'scroll'].forEach(sign => addEventListener(sign, stir, { passive: true }));
stir();
addEventListener('online', () => {
  failures = 0;
  if (isOpen()) alive();
  else retry(between(100, 1_000));
});
addEventListener('pageshow', e => e.persisted && alive());
connect();
