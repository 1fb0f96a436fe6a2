// Shortcuts of one key, never while one types; their list switches them off.
const list = document.getElementById('keys');
const choice = document.getElementById('keys-on');
const NAME = 'parvis.keys';
const isOff = () => {
  try {
    return localStorage.getItem(NAME) === 'off';
  } catch {
    return false;
  }
};
if (choice) {
  choice.checked = !isOff();
  choice.closest('.check').hidden = false;
  choice.onchange = () => {
    try {
      localStorage.setItem(NAME, choice.checked ? 'on' : 'off');
    } catch { /* a forbidden store keeps them on */ }
  };
}

const posts = () => [...document.querySelectorAll('#content article.post')];
const top = card => card.getBoundingClientRect().top;
const line = () => (document.querySelector('.topbar')?.offsetHeight ?? 0) + 24;
const focused = () => document.activeElement?.closest('article.post');
const current = () => focused() ?? posts().find(card => card.getBoundingClientRect().bottom > line());

const go = card => {
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: 'start', behavior: 'instant' });
};
const step = by => {
  const cards = posts();
  const here = cards.indexOf(focused());
  if (here >= 0) return go(cards[here + by]);
  go(by > 0 ? cards.find(card => top(card) > line() - 16) : cards.findLast(card => top(card) < line() - 16));
};
const press = selector => current()?.querySelector(selector)?.click();
const newest = () => {
  const news = document.querySelector('#newer a, #newest');
  if (news) return news.click();
  scrollTo({ top: 0, behavior: 'instant' });
  posts()[0]?.focus({ preventScroll: true });
};
const search = () => {
  const field = document.querySelector('.topbar [type=search]');
  field?.focus();
  field?.select();
};

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  l: () => press('[data-kind=LIKE]'),
  c: () => press('a.to-comment'),
  s: () => press('[data-mark=save]'),
  n: newest,
  '/': search,
  '?': () => list?.togglePopover(),
};
const TYPING = 'input, textarea, select, trix-editor, [contenteditable]:not([contenteditable=false]), [role=textbox], [role=combobox]';
document.addEventListener('keydown', e => {
  const act = KEYS[e.key];
  if (!act || isOff() || e.defaultPrevented || e.isComposing || e.ctrlKey || e.metaKey || e.altKey) return;
  if (e.target.closest?.(TYPING) || e.repeat && !'jk'.includes(e.key)) return;
  if (e.key !== '?' && document.querySelector('dialog[open], [popover]:popover-open')) return;
  e.preventDefault();
  act();
});
