// The bell: how much one has not seen, live, and the latest of it in a sheet. Without this it is a link.
const bell = document.getElementById('bell');
const sheet = document.getElementById('notifications');
const badges = document.querySelectorAll('.badge');
const asked = { 'HX-Request': 'true' };
const token = () => document.querySelector('meta[name=token]')?.content ?? '';

const show = count => badges.forEach(badge => {
  badge.hidden = !count;
  badge.firstElementChild.textContent = count > 99 ? '99+' : count;
});
const read = async answer => {
  if (!answer.ok || answer.redirected && !answer.url.includes('/notification/')) return;
  const data = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('data');
  if (data) show(Number(data.value));
  return Number(data?.value ?? 0);
};
const post = address => fetch(address, { method: 'POST', headers: { ...asked, 'X-Parvis-Token': token() }, body: new URLSearchParams({ read: 'yes' }) });
const count = async () => {
  try {
    const unread = await read(await fetch(bell.dataset.count, { headers: asked }));
    // What one has before one's eyes is read.
    const about = location.pathname.match(/\/(?:wall|proposal(?:\/campaign)?)\/(\d+)$/)?.[1] ?? location.pathname.match(/\/(community\/(?:moderation\/)?[^/]+|requests\/[^/]+|moderation(?:\/mine)?)$/)?.[1];
    if (unread && about && !document.hidden) await read(await post(bell.dataset.about + about));
  } catch { /* off line: the next nudge asks again */ }
};

const fill = async () => {
  const answer = await fetch(bell.dataset.open, { headers: asked });
  if (!answer.ok || answer.redirected) return location.assign(bell.href);
  const html = new DOMParser().parseFromString(await answer.text(), 'text/html');
  sheet.replaceChildren(...html.body.childNodes);
};
bell.addEventListener('click', async e => {
  if (e.ctrlKey || e.metaKey || e.shiftKey || !sheet.showPopover) return;
  e.preventDefault();
  if (sheet.matches(':popover-open')) return sheet.hidePopover();
  await fill().catch(() => location.assign(bell.href));
  sheet.showPopover({ source: bell });
  sheet.focus({ preventScroll: true });
});
bell.setAttribute('aria-haspopup', 'dialog');
sheet.addEventListener('submit', async e => {
  e.preventDefault();
  await read(await post(e.target.action)).catch(() => {});
  await fill().catch(() => {});
  sheet.focus({ preventScroll: true });
});
// A comment of this very page: nothing is loaded, so the sheet would stay.
sheet.addEventListener('click', e => e.target.closest('a') && sheet.hidePopover());

// Asked once the line stands, so that nothing falls between the answer and the first nudge; and where it does not come to stand.
let waiting = null;
const soon = wait => {
  if (!wait) waiting = clearTimeout(waiting) ?? null;
  waiting ??= setTimeout(() => {
    waiting = null;
    count();
  }, wait);
};
document.addEventListener('parvis:live', e => {
  if (['notification', 'missed'].includes(e.detail.topic)) soon(200 + Math.random() * 400);
});
const root = document.documentElement;
new MutationObserver(() => root.dataset.line === 'open' && soon(0)).observe(root, { attributeFilter: ['data-line'] });
soon(root.dataset.line === 'open' ? 0 : 1500);
