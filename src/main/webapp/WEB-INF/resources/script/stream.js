// What moves on a page of cards: «n new posts», what changed on a card, who is writing.
const portal = new URL(import.meta.url).pathname.replace(/\/jakarta\.faces\.resource\/.*/, '/');
const words = document.getElementById('words')?.dataset ?? {};
const stream = document.getElementById('stream');
const place = document.getElementById('newer');
// What arrived, and when: one text in several places is told of once.
const arrived = new Map();
let away = 0;

const parse = text => new DOMParser().parseFromString(text, 'text/html');
const ask = async path => {
  const answer = await fetch(portal + path, { headers: { 'HX-Request': 'true' }, cache: 'no-store' });
  if (!answer.ok) throw new Error(answer.status);
  return parse(await answer.text());
};
const welcome = node => {
  window.htmx?.process(node);
  node.dispatchEvent(new CustomEvent('htmx:load', { bubbles: true, detail: { elt: node } }));
};

// New posts: told by the server, shown as a button, loaded without moving what one reads.
// Where this page ends towards the present, in whatever order it shows what there is.
const at = cursor => parseInt(cursor, 36);
const top = () => [...stream.querySelectorAll('article[data-cursor]')].map(card => card.dataset.cursor)
  .reduce((last, next) => at(next) > at(last) ? next : last, place.dataset.since);
const total = () => new Set(arrived.values()).size + away;
const button = () => {
  if (!total()) {
    place.replaceChildren();
    return;
  }
  const action = place.querySelector('a') ?? document.createElement('a');
  action.className = 'button newer';
  action.href = place.dataset.home;
  action.textContent = (total() === 1 ? place.dataset.one : place.dataset.many).replace('{0}', total());
  if (!action.isConnected) place.append(action);
};

place?.addEventListener('click', async e => {
  if (!e.target.closest('a') || document.getElementById('newest') || total() > 20) return;
  e.preventDefault();
  const answer = await fetch(`${place.dataset.page}?after=${top()}${place.dataset.which}`, { headers: { 'HX-Request': 'true' } });
  const cards = answer.ok && parse(await answer.text()).querySelector('.cards');
  if (!cards) return location.assign(place.dataset.home);
  document.querySelector('.empty')?.remove();
  const first = cards.querySelector('article');
  const put = () => stream.prepend(cards);
  if (scrollY > 0) still(put);
  else put();
  welcome(cards);
  arrived.clear();
  away = 0;
  button();
  first?.focus({ preventScroll: true });
});

const shownPlaces = place?.dataset.places ? new Set(place.dataset.places.split(',')) : null;
const deafTo = new Set(place?.dataset.deafTo?.split(','));
// Of what is published there some is shown here: only the server knows. Pages do not ask all at once.
const perhaps = new Set(place?.dataset.perhaps?.split(','));
let counting = null;
const askSoon = () => {
  counting ??= setTimeout(() => {
    counting = null;
    catchUp().catch(() => {});
  }, 500 + Math.random() * 3_000);
};
const isShown = id => document.getElementById(`post-${id}`)
  || [...stream.querySelectorAll('[data-twins]')].some(card => card.dataset.twins.split(',').includes(String(id)));
const hear = ({ content, author, place: of, at: moment }) => {
  if (String(author) === place.dataset.viewer || isShown(content)) return;
  if (perhaps.has(String(of))) return askSoon();
  if (shownPlaces && !shownPlaces.has(String(of)) || deafTo.has(String(of))) return;
  arrived.set(content, `${author} ${moment ?? content}`);
  button();
};

const catchUp = async () => {
  const answer = await fetch(`${place.dataset.count}?than=${top()}${place.dataset.which}`, { headers: { 'HX-Request': 'true' } });
  if (!answer.ok) return;
  arrived.clear();
  away = Number(parse(await answer.text()).querySelector('data')?.value ?? 0);
  button();
};

// What one reads stays where it is: the field one writes in, else what stands at a third of the screen. Where the page is too
// short to scroll so far, there is room below it, or above its card, until that is out of sight.
let spaced = null;
let owed = 0;
const room = (card, above, height) => {
  if (spaced) spaced.style.marginTop = '';
  spaced = above > 0 ? card : null;
  if (spaced) spaced.style.marginTop = `${above}px`;
  document.body.style.minHeight = height ? `${height}px` : '';
};
const still = change => {
  const bar = document.querySelector('.topbar')?.offsetHeight ?? 0;
  const seen = element => {
    const { top: from, bottom: to } = element.getBoundingClientRect();
    return to > bar && from < innerHeight;
  };
  const focused = document.activeElement;
  const read = document.elementFromPoint(innerWidth / 2, bar + (innerHeight - bar) / 3)?.closest('li.comment, article, form');
  const anchors = [focused !== document.body && seen(focused) ? focused : null, read, read?.closest('article')].filter(Boolean);
  const before = anchors.map(anchor => anchor.getBoundingClientRect().top);
  change();
  room();
  const kept = anchors.findIndex(anchor => anchor.isConnected);
  if (kept < 0) return;
  const off = () => anchors[kept].getBoundingClientRect().top - before[kept] + owed;
  const keep = () => scrollBy({ top: off(), behavior: 'instant' });
  keep();
  const card = anchors[kept].closest('article');
  if (off() >= 1) room(card, 0, scrollY + off() + innerHeight);
  else if (off() <= -1 && card) room(card, -off(), 0);
  keep();
  // The part of a pixel that can't be scrolled; else many of them add up.
  owed = Math.abs(off()) < 1 ? off() : 0;
};
addEventListener('scrollend', () => {
  if (spaced && scrollY >= parseFloat(spaced.style.marginTop)) still(() => {});
});

// Nothing is taken away from under who writes, selects or chooses in it.
const held = node => {
  const selection = getSelection();
  const selecting = selection && !selection.isCollapsed && node.contains(selection.anchorNode);
  return selecting || node.querySelector('form.editing, details[open]') || node.contains(document.activeElement) && document.activeElement !== node;
};

// Cards that changed are asked for together, a moment later: a burst is one request, and pages do not ask all at once.
const dirty = new Map();
const mine = new Map();
let waiting;
let since;
const soon = ({ content, comments = [], all = false, pages = 1 }) => {
  const known = dirty.get(content) ?? { comments: new Set(), all: false };
  comments.forEach(id => known.comments.add(id));
  known.all ||= all;
  dirty.set(content, known);
  since ??= Date.now();
  clearTimeout(waiting);
  waiting = setTimeout(refresh, Math.max(0, Math.min(400, since + 2_000 - Date.now())) + Math.random() * Math.min(10_000, 5 * pages));
};
const later = (content, what) => setTimeout(() => soon({ content, comments: [...what.comments], all: what.all }), 3_000);

const cardOf = content => document.querySelector(`article[data-id="${content}"]`);
const shownComments = card => [...card.querySelectorAll('li.comment')].map(li => Number(li.id.slice(8)));
let asking = false;
const refresh = async () => {
  if (asking) return;
  asking = true;
  since = null;
  const taken = [...dirty].filter(([content]) => cardOf(content)).slice(0, 20);
  dirty.forEach((what, content) => (cardOf(content) ? 0 : dirty.delete(content)));
  taken.forEach(([content]) => dirty.delete(content));
  try {
    if (taken.length) await renew(taken);
  } catch {
    // The line says when something was missed; it is asked for then.
  } finally {
    asking = false;
    if (dirty.size) waiting = setTimeout(refresh, 500);
  }
};

const renew = async taken => {
  const contents = taken.map(([content]) => content);
  const asked = new Set(taken.flatMap(([content, what]) => {
    const card = cardOf(content);
    const there = shownComments(card);
    const whole = card.querySelector('.thread')?.dataset.whole;
    return what.all ? there.slice(-30) : [...what.comments].filter(id => whole || there.includes(id) || id > Math.max(0, ...there));
  }));
  const [cards, comments, ...lasts] = await Promise.all([
    ask(`wall/cards?ids=${contents}`),
    asked.size ? ask(`comment/some?ids=${[...asked].slice(-50)}`) : parse(''),
    ...taken.filter(([content, what]) => what.all && cardOf(content).querySelector('.thread')?.dataset.whole)
      .map(([content]) => ask(`comment?content=${content}`)),
  ]);
  still(() => taken.forEach(([content, what]) => {
    const card = cardOf(content);
    if (!card) return;
    const fresh = cards.getElementById(`post-${content}`);
    if (!fresh) return withdraw(card);
    if (card.matches('.withdrawn') && !held(card)) {
      card.replaceWith(fresh);
      return welcome(fresh);
    }
    if (!mergeCard(card, fresh)) later(content, what);
    mergeThread(card, fresh, [comments, ...lasts], asked);
  }));
};

const withdraw = card => {
  if (card.matches('.withdrawn')) return;
  const word = Object.assign(document.createElement('p'), { textContent: words.gone });
  const writing = held(card) && card.querySelector('form.reply');
  card.classList.add('withdrawn');
  card.replaceChildren(word, ...writing ? [writing] : []);
};

/* Whether all that differs could be put in its place. */
const mergeCard = (card, fresh) => {
  mergeCounts(card, fresh);
  fresh.querySelectorAll('[data-fresh]').forEach(whole => {
    const part = whole.cloneNode(true);
    const old = card.querySelector(`[data-fresh="${part.dataset.fresh}"]`);
    // Whoever knows the part better puts it in its place.
    const told = new CustomEvent('parvis:fresh', { bubbles: true, cancelable: true, detail: part });
    if (old?.dispatchEvent(told) && !held(old) && old.innerHTML !== part.innerHTML) {
      old.replaceWith(part);
      welcome(part);
    }
  });
  if (card.dataset.version === fresh.dataset.version) return true;
  const end = card.querySelector(':scope > .foot');
  const parts = [...card.children].slice(0, [...card.children].indexOf(end));
  if (!end || parts.some(held)) return false;
  const now = [...fresh.children].slice(0, [...fresh.children].findIndex(part => part.matches('.foot')));
  parts.forEach(part => part.remove());
  end.before(...now);
  card.dataset.version = fresh.dataset.version;
  now.forEach(welcome);
  return true;
};

const mergeCounts = (card, fresh) => {
  mergeTaps(card.querySelector('footer.reactions'), fresh.querySelector('footer.reactions'));
  const count = fresh.querySelector('b[data-comments]')?.textContent;
  if (count !== undefined) card.querySelectorAll('b[data-comments]').forEach(number => number.replaceChildren(count));
};
const mergeTaps = (bar, fresh) => {
  if (!bar || !fresh || bar.querySelector('[data-busy]')) return;
  fresh.querySelectorAll('[data-kind]').forEach(button => {
    const old = bar.querySelector(`[data-kind="${button.dataset.kind}"]`);
    if (!old) return;
    old.dataset.count = button.dataset.count;
    old.setAttribute('aria-pressed', button.getAttribute('aria-pressed'));
    old.querySelector('b')?.replaceChildren(button.querySelector('b')?.textContent ?? '');
  });
  const who = fresh.querySelector('.who');
  const old = bar.querySelector('.who');
  if (!who || !old) return;
  old.dataset.who = who.dataset.who;
  old.querySelector('b')?.replaceChildren(who.querySelector('b')?.textContent ?? '');
};

const mergeThread = (card, fresh, answers, asked) => {
  const thread = card.querySelector('.thread');
  if (!thread) return;
  const whole = thread.dataset.whole;
  const given = new Map();
  for (const from of whole ? answers : [...answers, fresh]) {
    from.querySelectorAll(`li.comment[data-content="${card.dataset.id}"]`).forEach(li => given.set(li.id, li));
  }
  // Only who takes part in a discussion, or reads nothing else, is read what is new there.
  thread.ariaLive = whole || card.contains(document.activeElement) ? 'polite' : 'off';
  shownComments(card).filter(id => asked.has(id) && !given.has(`comment-${id}`)).forEach(id => forget(document.getElementById(`comment-${id}`)));
  given.forEach(li => {
    const old = document.getElementById(li.id);
    if (old) mergeComment(old, li);
    else if (written(li)) add(thread, li, whole);
  });
};
const written = li => Date.parse(li.querySelector('time')?.dateTime ?? '') || 0;
/* At its place by time, within its thread where the whole discussion stands; not above what was read. */
const add = (thread, li, whole) => {
  const within = whole && li.matches('.answer');
  const beside = [...thread.querySelectorAll(within ? `li[data-thread="${li.dataset.thread}"]` : whole ? 'li.comment:not(.answer)' : 'li.comment')];
  const next = beside.find(other => written(other) > written(li));
  if (within ? !beside.length : next && next === beside[0]) return;
  if (next) next.before(li);
  else if (within) beside.at(-1).after(li);
  else thread.append(li);
  welcome(li);
};
const forget = li => {
  if (li.querySelector('.gone') || held(li)) return;
  const next = li === document.activeElement ? li.closest('article') : null;
  li.remove();
  next?.focus({ preventScroll: true });
};
const mergeComment = (old, li) => {
  const said = node => node.querySelector('.said')?.innerHTML;
  if (said(old) === said(li)) return mergeTaps(old.querySelector('.liking'), li.querySelector('.liking'));
  if (held(old)) return;
  const focused = old === document.activeElement;
  old.replaceWith(li);
  welcome(li);
  if (focused) li.focus({ preventScroll: true });
};

// One's own acts show themselves.
const act = element => {
  const id = element.closest?.('article')?.dataset.id;
  if (id) mine.set(Number(id), Date.now());
};
document.addEventListener('htmx:beforeRequest', e => e.detail.requestConfig?.verb === 'post' && act(e.target));
document.addEventListener('submit', e => act(e.target));
document.addEventListener('htmx:afterSettle', e => {
  const link = e.detail.requestConfig?.elt;
  const thread = link?.matches('.earlier') && e.detail.elt.closest?.('.thread');
  if (thread) thread.dataset.whole = 'true';
});

// Who is writing, until they fall silent.
const writers = new Map();
const tellWriters = id => {
  const comments = cardOf(id)?.querySelector('.comments');
  if (!comments) return;
  const names = [...writers.values()].filter(writer => writer.content === id).map(writer => writer.name);
  let line = comments.querySelector('.typing');
  if (!names.length) return line?.remove();
  if (!line) {
    line = Object.assign(document.createElement('p'), { className: 'typing meta' });
    comments.append(line);
  }
  const [first, second] = names;
  const word = [words.typing, words.typingTwo, words.typingMany][Math.min(names.length, 3) - 1];
  line.textContent = word.replace('{0}', first).replace('{1}', second).replace('{2}', names.length - 1);
};
const writes = ({ content, person, name }) => {
  stops(person);
  writers.set(person, { content, name, timer: setTimeout(stops, 6_000, person) });
  tellWriters(content);
};
const stops = person => {
  const writer = writers.get(person);
  if (!writer) return;
  clearTimeout(writer.timer);
  writers.delete(person);
  tellWriters(writer.content);
};
let lastTold = 0;
document.addEventListener('input', e => {
  const id = e.target.closest?.('form.reply')?.closest('article')?.dataset.id;
  const text = e.target.value ?? '';
  if (!id || !text.trim() || Date.now() - lastTold < 3_000) return;
  lastTold = Date.now();
  document.dispatchEvent(new CustomEvent('parvis:tell', { detail: `type ${id}` }));
});

document.addEventListener('parvis:live', e => {
  const message = e.detail;
  if (message.topic === 'content') {
    if (message.actor) stops(message.actor);
    const own = String(message.actor) === words.viewer && Date.now() - (mine.get(message.content) ?? 0) < 5_000;
    if (!own) soon(message);
  }
  if (message.topic === 'typing') writes(message);
  if (!place) return;
  if (message.topic === 'missed' || message.topic === 'wall' && (message.back || !message.content)) catchUp().catch(() => {});
  else if (message.topic === 'wall' && message.gone) {
    if (!arrived.delete(message.content) && away) askSoon();
    button();
  } else if (message.topic === 'wall') hear(message);
});

// Whether news arrive by themselves.
const follow = () => {
  if (document.documentElement.dataset.line === 'open') place.dataset.connected = 'true';
  else delete place.dataset.connected;
};
if (place) {
  new MutationObserver(follow).observe(document.documentElement, { attributeFilter: ['data-line'] });
  follow();
}
