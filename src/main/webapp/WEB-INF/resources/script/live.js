// «n new posts»: told by the server, shown as a button, loaded without moving what one reads.
const place = document.getElementById('newer');
const { live, count, page, home, viewer, one, many } = place.dataset;
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

let wait = 1000;
let first = true;
const connect = () => {
  const address = new URL(live, location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  const socket = new WebSocket(address);
  socket.onopen = () => {
    wait = 1000;
    place.dataset.connected = 'true';
    if (!first) catchUp();
    first = false;
  };
  socket.onmessage = e => {
    if (e.data) hear(JSON.parse(e.data));
  };
  socket.onclose = e => {
    delete place.dataset.connected;
    if (e.code === 1008) return;
    setTimeout(connect, wait * (0.75 + Math.random() / 2));
    wait = Math.min(wait * 2, 60_000);
  };
};
connect();
