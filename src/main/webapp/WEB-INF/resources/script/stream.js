// «n new posts»: told by the server, shown as a button, loaded without moving what one reads.
const place = document.getElementById('newer');
const { count, page, home, viewer, one, many } = place.dataset;
const stream = document.getElementById('stream');
const arrived = new Set();
let away = 0;

const top = () => stream.querySelector('article')?.dataset.cursor ?? '0-0';
const total = () => arrived.size + away;

const button = () => {
  if (!total()) {
    place.replaceChildren();
    return;
  }
  const action = place.querySelector('a') ?? document.createElement('a');
  action.className = 'button newer';
  action.href = home;
  action.textContent = (total() === 1 ? one : many).replace('{0}', total());
  if (!action.isConnected) place.append(action);
};

place.addEventListener('click', async e => {
  if (!e.target.closest('a') || document.getElementById('newest') || total() > 20) return;
  e.preventDefault();
  const answer = await fetch(`${page}?after=${top()}`, { headers: { 'HX-Request': 'true' } });
  if (!answer.ok) return location.assign(home);
  const html = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const cards = html.querySelector('.cards');
  if (!cards) return location.assign(home);
  const bar = document.querySelector('.topbar').offsetHeight;
  const reading = [...stream.querySelectorAll('article')].find(card => card.getBoundingClientRect().bottom > bar);
  const before = reading?.getBoundingClientRect().top;
  const moving = scrollY > 0;
  document.querySelector('.empty')?.remove();
  stream.prepend(cards);
  window.htmx?.process(cards);
  arrived.clear();
  away = 0;
  button();
  document.dispatchEvent(new CustomEvent('parvis:cards'));
  if (moving && reading) scrollBy({ top: reading.getBoundingClientRect().top - before, behavior: 'instant' });
  cards.querySelector('article')?.focus({ preventScroll: true });
});

const hear = ({ content, author }) => {
  if (String(author) === viewer || document.getElementById(`post-${content}`)) return;
  arrived.add(content);
  button();
};

const catchUp = async () => {
  const answer = await fetch(`${count}?than=${top()}`, { headers: { 'HX-Request': 'true' } });
  if (!answer.ok) return;
  const data = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('data');
  arrived.clear();
  away = Number(data?.value ?? 0);
  button();
};

document.addEventListener('parvis:live', e => {
  const { topic, gone, back } = e.detail;
  if (topic === 'missed' || topic === 'wall' && (back || !e.detail.content)) catchUp();
  else if (topic === 'wall' && gone) {
    arrived.delete(e.detail.content);
    button();
  } else if (topic === 'wall') hear(e.detail);
});

// Whether news arrive by themselves.
const follow = () => {
  if (document.documentElement.dataset.line === 'open') place.dataset.connected = 'true';
  else delete place.dataset.connected;
};
new MutationObserver(follow).observe(document.documentElement, { attributeFilter: ['data-line'] });
follow();
