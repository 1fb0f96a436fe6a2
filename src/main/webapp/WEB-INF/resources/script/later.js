// What is to be published later: its menu, and the list of it.
const timeOf = target => target.closest?.('form')?.querySelector('.later .chosen-time');

// Enter in the field for a time chooses that time, and nothing else.
document.addEventListener('keydown', e => {
  if (e.key !== 'Enter' || !e.target.matches?.('.later input, #scheduled-at')) return;
  const button = timeOf(e.target) ?? e.target.form.querySelector('button.primary');
  e.preventDefault();
  e.target.form.requestSubmit(button);
});
// The menu opens where there is room for it.
document.addEventListener('toggle', e => {
  const { target: menu } = e;
  if (!menu.matches?.('details.later') || !menu.open) return;
  const choices = menu.querySelector('.choices');
  choices.classList.remove('above');
  const above = menu.closest('.sending').getBoundingClientRect().top - (document.querySelector('.topbar')?.getBoundingClientRect().bottom ?? 0);
  choices.classList.toggle('above', choices.getBoundingClientRect().bottom > innerHeight - 64 && above > choices.offsetHeight + 8);
  choices.scrollIntoView({ block: 'nearest' });
}, true);
document.addEventListener('parvis:sent', e => e.target.querySelectorAll('details.later').forEach(menu => { menu.open = false; }));
document.addEventListener('htmx:afterSettle', e => {
  const path = e.detail.requestConfig?.path;
  const list = document.getElementById('scheduled');
  if (/\/act\/wall\/later$/.test(path)) document.querySelector('#stream .planned')?.focus();
  if (/\/act\/wall\/later\/\d+\/edit$/.test(path) && list) history.replaceState(null, '', list.dataset.page);
});

// Something of the list was published, or could not be.
document.addEventListener('parvis:live', e => {
  const list = document.getElementById('scheduled');
  if (e.detail?.topic !== 'scheduled' || !list || list.querySelector('details[open]') || list.contains(document.activeElement)) return;
  window.htmx?.ajax('GET', list.dataset.page, { source: list, target: '#scheduled', select: '#scheduled', swap: 'outerHTML' });
});
