// Polls: a vote shows without leaving the page, what others vote moves the bars, and what one is filling in stays.
const words = document.getElementById('words')?.dataset ?? {};
const say = (text, kind) => document.dispatchEvent(new CustomEvent('parvis:say', { detail: { text, kind } }));
const parse = text => new DOMParser().parseFromString(text, 'text/html');

// A ranking is put in order by buttons; the places that are sent follow.
const number = list => [...list.children].forEach((answer, at) => {
  answer.querySelector('select').value = at + 1;
});
const mover = (list, answer, step, name) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'iconic quiet';
  button.dataset.step = step;
  button.ariaLabel = `${name} ${answer.querySelector('.text').textContent}`;
  button.append(step < 0 ? '↑' : '↓');
  return button;
};
const dress = within => within.querySelectorAll?.('ol.ranking:not([data-dressed])').forEach(list => {
  list.dataset.dressed = 'true';
  const place = answer => Number(answer.querySelector('select').value);
  list.append(...[...list.children].sort((one, other) => place(one) - place(other)));
  [...list.children].forEach(answer => {
    const moves = document.createElement('span');
    moves.className = 'moves';
    moves.append(mover(list, answer, -1, list.dataset.up), mover(list, answer, 1, list.dataset.down));
    answer.querySelector('select').hidden = true;
    answer.append(moves);
  });
  number(list);
});
document.addEventListener('click', e => {
  const button = e.target.closest?.('.ranking [data-step]');
  if (!button) return;
  const answer = button.closest('li');
  const list = answer.parentElement;
  const before = Number(button.dataset.step) < 0;
  const other = before ? answer.previousElementSibling : answer.nextElementSibling;
  if (before) other?.before(answer);
  else other?.after(answer);
  number(list);
  list.dataset.moved = 'true';
  button.focus({ preventScroll: true });
  const at = list.dataset.at.replace('{0}', answer.querySelector('.text').textContent).replace('{1}', [...list.children].indexOf(answer) + 1);
  list.parentElement.querySelector('[role=status]').textContent = at;
});

// Whether someone has begun to answer, or is about to.
const isChanged = field => {
  if (field.matches('[type=radio], [type=checkbox]')) return field.checked !== field.defaultChecked;
  return field.matches('select') ? false : field.value !== field.defaultValue;
};
const isFilled = box => box.querySelector('[data-moved], details.changing[open]')
  || [...box.querySelectorAll('input:not([type=hidden]), textarea')].some(isChanged)
  || box.contains(document.activeElement) && document.activeElement.matches('input, textarea, select');

// Who stood on something stands on the same afterwards, or on the poll.
const standing = box => {
  const on = document.activeElement;
  if (!box.contains(on) || on === box) return on === box ? '' : null;
  if (on.name) return `[name="${on.name}"]${on.matches('button, [type=radio], [type=checkbox]') ? `[value="${on.value}"]` : ''}`;
  return on.matches('summary') ? `.${on.parentElement.classList[0]} > summary` : '';
};
const welcome = node => {
  window.htmx?.process(node);
  node.dispatchEvent(new CustomEvent('htmx:load', { bubbles: true, detail: { elt: node } }));
};
const move = (bar, width) => {
  if (bar.getAttribute('width') !== width) requestAnimationFrame(() => requestAnimationFrame(() => bar.setAttribute('width', width)));
};
const replace = (box, fresh) => {
  const on = standing(box);
  const open = [...box.querySelectorAll('details[open]')].map(details => details.classList[0]);
  fresh.querySelectorAll('rect[data-live]').forEach(bar => {
    const before = box.querySelector(`rect[data-live="${bar.dataset.live}"]`)?.getAttribute('width') ?? '0%';
    const now = bar.getAttribute('width');
    bar.setAttribute('width', before);
    move(bar, now);
  });
  fresh.querySelectorAll('details.adding').forEach(details => { details.open = open.includes(details.classList[0]); });
  box.replaceWith(fresh);
  dress(fresh);
  welcome(fresh);
  if (on !== null) ((on && fresh.querySelector(on)) || fresh).focus({ preventScroll: true });
};
const patch = (box, fresh) => {
  fresh.querySelectorAll('[data-live]').forEach(now => {
    const old = box.querySelector(`[data-live="${now.dataset.live}"]`);
    if (old?.matches('rect')) move(old, now.getAttribute('width'));
    else old?.replaceChildren(...now.childNodes);
  });
  fresh.querySelectorAll('fieldset[data-question] > .option').forEach(answer => {
    const there = box.querySelector(`[data-answer="${answer.dataset.answer}"]`);
    if (!there) box.querySelector(`fieldset[data-question="${answer.closest('fieldset').dataset.question}"]`)?.append(answer);
  });
  welcome(box);
};

// What time.js and this script make of it is no difference.
const look = box => {
  const copy = box.cloneNode(true);
  copy.querySelectorAll('time, .moves').forEach(made => made.remove());
  return copy.innerHTML;
};
document.addEventListener('parvis:fresh', e => {
  const box = e.target;
  if (!box.matches('.poll')) return;
  e.preventDefault();
  if (box.dataset.busy || look(box) === look(e.detail)) return;
  if (isFilled(box)) patch(box, e.detail);
  else replace(box, e.detail);
});

// The page of a poll moves as its card does. Where it has come to show other things, all of it is put in place.
const sheet = () => document.querySelector('[data-sheet]');
const shape = whole => [...whole.querySelectorAll('[data-part], [data-part] [data-live], .poll[data-fresh], form[action]:not(.voting), [data-sheet] > h2')]
  .map(part => part.id || part.dataset.live || part.getAttribute('action')).join();
const isHeld = whole => whole.querySelector('.who-list > *')
  || [...whole.querySelectorAll('[data-fresh]')].some(isFilled)
  || [...whole.querySelectorAll('textarea')].some(isChanged);
const settle = (old, now) => {
  if (old.matches('rect')) return move(old, now.getAttribute('width'));
  if (look(old) === look(now)) return;
  const stood = old.contains(document.activeElement);
  old.replaceChildren(...now.childNodes);
  welcome(old);
  if (stood) old.querySelector('a, button')?.focus({ preventScroll: true });
};
const renew = (old, fresh) => {
  fresh.querySelectorAll('[data-fresh]').forEach(now => {
    old.querySelector(`[data-fresh="${now.dataset.fresh}"]`)?.dispatchEvent(new CustomEvent('parvis:fresh', { bubbles: true, cancelable: true, detail: now }));
  });
  fresh.querySelectorAll('[data-part]').forEach(part => {
    const there = old.querySelector(`#${part.id}`);
    part.querySelectorAll('[data-live]').forEach(now => {
      const before = there?.querySelector(`[data-live="${now.dataset.live}"]`);
      if (before) settle(before, now);
    });
  });
};
const turn = (old, fresh) => {
  const on = document.activeElement;
  const stood = old.contains(on);
  old.replaceWith(fresh);
  dress(fresh);
  welcome(fresh);
  if (!stood) return;
  const same = on.id ? `#${on.id}` : on.name && `[name="${on.name}"]`;
  const title = fresh.querySelector('h1');
  title.tabIndex = -1;
  ((same && fresh.querySelector(same)) || title).focus({ preventScroll: true });
};
let asking;
const renewSheet = async () => {
  const answer = await fetch(location.href);
  const old = sheet();
  if (!old || old.querySelector('[data-busy]')) return ask({ pages: 1 });
  if (answer.status === 404) {
    old.replaceChildren(Object.assign(document.createElement('p'), { className: 'card soft', textContent: words.gone }));
    delete old.dataset.sheet;
    return;
  }
  const fresh = answer.ok && parse(await answer.text()).querySelector('[data-sheet]');
  if (!fresh) return;
  if (shape(old) === shape(fresh) || isHeld(old)) renew(old, fresh);
  else turn(old, fresh);
};
const ask = ({ pages = 1 }) => {
  clearTimeout(asking);
  asking = setTimeout(() => renewSheet().catch(() => {}), 400 + Math.random() * Math.min(10_000, 5 * pages));
};
document.addEventListener('parvis:live', e => {
  if (e.detail.topic === 'content' && sheet()?.dataset.id === String(e.detail.content)) ask(e.detail);
});

const refuse = (form, status, told) => {
  const slot = form.querySelector('.refusal');
  if (slot && [409, 413, 422].includes(status)) slot.replaceChildren(...told.body.childNodes);
  else say(status < 400 || [401, 403].includes(status) ? words.expired : words.failed);
};
const presses = form => new Map([...form.querySelectorAll('[aria-pressed]')].map(button => [button, button.ariaPressed]));
const send = async (form, by, box) => {
  const before = presses(form);
  const body = new URLSearchParams(new FormData(form));
  if (by?.name) body.append(by.name, by.value);
  if (before.has(by)) before.forEach((was, button) => { button.ariaPressed = String(button === by && was !== 'true'); });
  const back = () => before.forEach((was, button) => { button.ariaPressed = was; });
  try {
    const answer = await fetch(by?.getAttribute('formaction') ?? form.getAttribute('action'), { method: 'POST', headers: { 'HX-Request': 'true' }, body });
    const told = parse(await answer.text());
    const fresh = answer.ok && told.querySelector('.poll');
    if (!fresh) {
      back();
      return refuse(form, answer.status, told);
    }
    const { next } = box.dataset;
    replace(box, fresh);
    const text = by?.dataset.told ?? form.dataset.told;
    if (text) say(text, 'good');
    // Who tapped another answer meanwhile has changed their mind.
    const wish = next && fresh.querySelector(`button[data-answer="${next}"]`);
    if (wish?.ariaPressed === 'false') wish.click();
  } catch {
    back();
    say(words.offline);
  }
};
document.addEventListener('submit', async e => {
  const form = e.target;
  const box = form.closest('.poll');
  if (!form.matches('form.voting') || !box) return;
  e.preventDefault();
  if (box.dataset.busy) {
    box.dataset.next = e.submitter?.dataset.answer ?? '';
    return;
  }
  box.dataset.busy = 'true';
  await send(form, e.submitter, box);
  delete box.dataset.busy;
});

dress(document);
document.addEventListener('htmx:load', e => dress(e.target));
