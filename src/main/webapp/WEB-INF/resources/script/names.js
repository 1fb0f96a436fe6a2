// A name unfolds: under a resting pointer, at Alt + Down on the keyboard, at the first tap of a finger.
const { base = '', style } = document.getElementById('names-script').dataset;
const PATH = new RegExp(`^${base}/person/([a-z0-9-]+)$`);
const PAGES = ['edit', 'portrait', 'new', 'index', 'card'];
const APART = '.person-box, .menu, .topbar, .bottombar, .back, .button, .people > .card, trix-editor, [contenteditable]';
const REST = 350;
const LEAVE = 250;
const EDGE = 8;

const cards = new Map();
const box = document.createElement('div');
box.className = 'person-box';
box.popover = 'manual';
box.setAttribute('role', 'dialog');
let shown = null;
let wanted = null;
let timer;
let styled;

const linkOf = target => {
  const link = target.closest?.('a[href]');
  if (!link || link.closest(APART)) return null;
  const { origin, pathname, search } = new URL(link.href);
  const slug = origin === location.origin && !search && pathname.match(PATH)?.[1];
  return slug && !PAGES.includes(slug) ? { link, slug } : null;
};

const dress = () => styled ??= new Promise(resolve => {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = style;
  sheet.onload = sheet.onerror = resolve;
  document.head.append(sheet);
});
const fetchCard = async slug => {
  const answer = await fetch(`${base}/person/card/${slug}`, { headers: { 'HX-Request': 'true' } });
  if (!answer.ok || answer.redirected) return null;
  return new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.person-card');
};
const card = slug => {
  if (!cards.has(slug)) {
    cards.set(slug, fetchCard(slug).catch(() => {
      cards.delete(slug);
      return null;
    }));
  }
  return cards.get(slug);
};

const place = () => {
  const { left, top, bottom } = shown.getClientRects()[0] ?? {};
  if (left === undefined || bottom < 0 || top > innerHeight) return close();
  const { offsetWidth, offsetHeight } = box;
  const below = bottom + 4;
  const fits = below + offsetHeight <= innerHeight - EDGE;
  box.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - offsetWidth - EDGE))}px`;
  box.style.top = `${fits ? below : Math.max(EDGE, top - offsetHeight - 4)}px`;
};
const close = () => {
  clearTimeout(timer);
  wanted = null;
  if (!shown) return;
  const link = shown;
  shown = null;
  const inside = box.contains(document.activeElement);
  if (box.matches(':popover-open')) box.hidePopover();
  if (inside) link.focus({ preventScroll: true });
};
const open = async ({ link, slug }) => {
  clearTimeout(timer);
  wanted = link;
  const [found] = await Promise.all([card(slug), dress()]);
  if (wanted !== link || !link.isConnected) return false;
  close();
  if (!found) return false;
  shown = link;
  box.replaceChildren(found);
  box.ariaLabel = found.dataset.name;
  if (!box.isConnected) document.body.append(box);
  box.showPopover();
  place();
  return true;
};

document.addEventListener('pointerover', e => {
  if (e.pointerType !== 'mouse') return;
  if (box.contains(e.target)) return clearTimeout(timer);
  const name = linkOf(e.target);
  if (name?.link === shown && shown) return clearTimeout(timer);
  if (!name) return;
  clearTimeout(timer);
  timer = setTimeout(() => open(name), REST);
});
document.addEventListener('pointerout', e => {
  if (e.pointerType !== 'mouse' || !(box.contains(e.target) || linkOf(e.target))) return;
  clearTimeout(timer);
  wanted = null;
  if (shown && !box.contains(document.activeElement)) timer = setTimeout(close, LEAVE);
});
document.addEventListener('pointerdown', e => {
  if (shown && !box.contains(e.target) && linkOf(e.target)?.link !== shown) close();
});

// The pointer may rest on a name since before this script came.
const resting = matchMedia('(hover: hover)').matches && linkOf([...document.querySelectorAll('a:hover')].at(-1) ?? document.body);
if (resting) timer = setTimeout(() => open(resting), REST);

// A finger has no rest: its first tap unfolds, the second one follows.
document.addEventListener('click', async e => {
  const name = linkOf(e.target);
  const touch = ['touch', 'pen'].includes(e.pointerType);
  if (!name || !touch || name.link === shown || e.defaultPrevented) return;
  e.preventDefault();
  if (!await open(name) && wanted === name.link) location.assign(name.link.href);
}, true);

document.addEventListener('focusin', e => linkOf(e.target)?.link.setAttribute('aria-keyshortcuts', 'Alt+ArrowDown'));
document.addEventListener('keydown', async e => {
  if (e.key === 'Escape' && shown) {
    e.preventDefault();
    e.stopPropagation();
    return close();
  }
  const name = e.key === 'ArrowDown' && e.altKey && linkOf(e.target);
  if (name) {
    e.preventDefault();
    if (shown === name.link || await open(name)) box.querySelector('a')?.focus();
  }
  if (e.key === 'Tab' && box.contains(e.target)) {
    const links = [...box.querySelectorAll('a')];
    const leaving = e.target === (e.shiftKey ? links[0] : links.at(-1));
    if (!leaving) return;
    if (e.shiftKey) e.preventDefault();
    close();
  }
}, true);
addEventListener('scroll', () => shown && place(), { passive: true, capture: true });
addEventListener('resize', () => shown && place());
addEventListener('pagehide', close);
