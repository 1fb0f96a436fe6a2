// What a reader keeps of a post: read as it is read, put aside, followed, muted.
const words = document.getElementById('words')?.dataset ?? {};
const { read } = document.getElementById('wall-script').dataset;
const token = () => document.querySelector('meta[name=token]')?.content ?? '';
const send = (address, fields = {}) => fetch(address, {
  method: 'POST', keepalive: true, headers: { 'HX-Request': 'true' }, body: new URLSearchParams({ token: token(), ...fields }),
});

// A post is read once half of it, or as much as the screen holds, was in sight for a second, or it was opened.
const ENOUGH = 1000;
const done = new Set();
const unsent = new Set();
const looking = new Map();
let pause = 2000;
let waiting;

const tell = async () => {
  clearTimeout(waiting);
  waiting = undefined;
  const ids = [...unsent];
  if (!ids.length) return;
  unsent.clear();
  const answer = await send(read, { contents: ids.join() }).catch(() => ({ status: 503 }));
  if (answer.ok) pause = 2000;
  if (answer.status < 500) return;
  ids.forEach(id => unsent.add(id));
  pause = Math.min(pause * 2, 60_000);
  tellSoon();
};
const tellSoon = () => {
  waiting ??= setTimeout(tell, pause);
};
const isRead = card => {
  card.dataset.unread = 'false';
  card.querySelectorAll('[data-word=unread], [data-mark=read]').forEach(word => word.remove());
};
const markRead = card => {
  sight.unobserve(card);
  if (!done.has(card.dataset.id)) {
    done.add(card.dataset.id);
    [card.dataset.id, ...card.dataset.twins?.split(',') ?? []].forEach(id => unsent.add(id));
    tellSoon();
  }
  isRead(card);
};
const lookAway = card => {
  clearTimeout(looking.get(card));
  looking.delete(card);
};
const bar = document.querySelector('.topbar')?.offsetHeight ?? 0;
const sight = new IntersectionObserver(entries => entries.forEach(({ target, intersectionRatio, intersectionRect, rootBounds }) => {
  const enough = intersectionRatio >= 0.5 || rootBounds && intersectionRect.height >= rootBounds.height * 0.9;
  if (!enough) lookAway(target);
  else if (!looking.has(target)) looking.set(target, setTimeout(() => markRead(target), ENOUGH));
}), { rootMargin: `-${bar}px 0px 0px 0px`, threshold: [...Array(51).keys()].map(step => step / 50) });

const opened = /\/wall\/\d+$/.test(location.pathname);
const look = within => within.querySelectorAll('article.post[data-unread=true]').forEach(card => {
  if (done.has(card.dataset.id)) isRead(card);
  else if (document.visibilityState === 'hidden') return;
  else if (opened) markRead(card);
  else sight.observe(card);
});
look(document);
const posts = document.getElementById('content');
if (posts) new MutationObserver(() => look(posts)).observe(posts, { childList: true, subtree: true });
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') return look(document);
  sight.disconnect();
  [...looking.keys()].forEach(lookAway);
  tell();
});
addEventListener('pagehide', tell);

// One tap, shown at once; the server has the last word.
const isOn = (card, kind) => card.querySelector(`[data-mark=${kind}]`)?.getAttribute('aria-pressed') === 'true';
const show = (card, kind, on) => {
  card.querySelectorAll(`[data-mark=${kind}]`).forEach(button => button.setAttribute('aria-pressed', on));
  if (kind === 'mute') card.dataset.muted = on;
};
// To follow is not to mute; who hears again what was muted follows it.
const put = (card, kind, on) => {
  show(card, kind, on);
  if (kind === 'follow' && on) show(card, 'mute', false);
  if (kind === 'mute') show(card, 'follow', !on);
};
const said = (kind, on) => words[(on ? '' : 'un') + kind];
const keep = async (card, kind, on, undoing) => {
  const address = card.querySelector(`[data-mark=${kind}]`).getAttribute('formaction').split('?')[0];
  const before = ['save', 'follow', 'mute'].map(each => [each, isOn(card, each)]);
  put(card, kind, on);
  const answer = await send(`${address}?on=${on}`).catch(() => null);
  if (answer?.ok) {
    const undo = { label: words.undo, act: () => keep(card, kind, !on, true) };
    if (!undoing) document.dispatchEvent(new CustomEvent('parvis:say', { detail: { text: said(kind, on), kind: 'good', undo } }));
    return;
  }
  before.forEach(([each, was]) => show(card, each, was));
  const text = !answer ? words.offline : [401, 403].includes(answer.status) ? words.expired : words.failed;
  document.dispatchEvent(new CustomEvent('parvis:say', { detail: { text } }));
};
document.addEventListener('submit', e => {
  const button = e.submitter;
  if (!e.target.matches('form.marking') || !button) return;
  e.preventDefault();
  const card = button.closest('article');
  const menu = button.closest('details');
  if (button.dataset.mark === 'read') markRead(card);
  else keep(card, button.dataset.mark, button.getAttribute('aria-pressed') !== 'true');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});
