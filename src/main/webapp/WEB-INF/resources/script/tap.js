// What is said with one tap shows at once; the server has the last word.
const words = document.getElementById('words')?.dataset ?? {};
const say = text => document.dispatchEvent(new CustomEvent('parvis:say', { detail: { text } }));

const show = (button, on, count) => {
  button.setAttribute('aria-pressed', on);
  button.dataset.count = count;
  const number = button.querySelector('b');
  if (number) number.textContent = count || '';
  const who = button.form.parentElement.querySelector('.who');
  const total = [...button.form.querySelectorAll('[data-count]')].reduce((sum, { dataset }) => sum + Number(dataset.count), 0);
  who.dataset.who = total;
  who.querySelector('b')?.replaceChildren(total);
};

const send = async button => {
  const address = button.getAttribute('formaction').split('?')[0];
  while (button.dataset.wish !== undefined) {
    const wish = button.dataset.wish;
    delete button.dataset.wish;
    const answer = await fetch(`${address}?on=${wish}`, {
      method: 'POST', headers: { 'HX-Request': 'true' }, body: new URLSearchParams(new FormData(button.form)),
    });
    const told = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelectorAll('[data-kind]');
    if (!answer.ok || !told.length) {
      throw new Error([401, 403].includes(answer.status) || answer.ok ? words.expired : words.failed);
    }
    told.forEach(now => {
      const mine = button.form.querySelector(`[data-kind="${now.dataset.kind}"]`);
      if (mine && mine.dataset.wish === undefined) show(mine, now.ariaPressed, Number(now.dataset.count));
    });
  }
};

document.addEventListener('submit', async e => {
  const button = e.submitter;
  if (!e.target.matches('form.tap') || !button) return;
  e.preventDefault();
  const before = button.getAttribute('aria-pressed') === 'true';
  const count = Number(button.dataset.count);
  const busy = button.dataset.busy;
  show(button, !before, Math.max(0, count + (before ? -1 : 1)));
  button.dataset.wish = !before;
  if (busy) return;
  button.dataset.busy = 'true';
  try {
    await send(button);
    if (button.dataset.told && button.getAttribute('aria-pressed') === 'true') {
      const undo = { label: button.dataset.undo, act: () => button.click() };
      document.dispatchEvent(new CustomEvent('parvis:say', { detail: { text: button.dataset.told, kind: 'good', undo } }));
    }
  } catch (failed) {
    delete button.dataset.wish;
    show(button, before, count);
    say(failed instanceof TypeError ? words.offline : failed.message);
  } finally {
    delete button.dataset.busy;
  }
});

// Asked again who it was, the card tells no more.
document.addEventListener('htmx:beforeRequest', e => {
  const { elt, target } = e.detail;
  if (elt.matches('a.who') && target.hasChildNodes()) {
    e.preventDefault();
    target.replaceChildren();
  }
});
