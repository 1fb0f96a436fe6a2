// The stream: new cards, reactions at once, comments in their thread, and the way back.
const words = document.getElementById('words')?.dataset ?? {};
const say = (text, kind) => document.dispatchEvent(new CustomEvent('parvis:say', { detail: { text, kind } }));
const token = () => document.querySelector('meta[name=token]')?.content ?? '';

// Nothing stands in the page twice.
const arrive = element => {
  element.querySelectorAll('article[id], li.comment[id]').forEach(settle);
  if (element.matches('article[id], li.comment[id]')) settle(element);
};
const settle = element => {
  document.querySelectorAll(`[id="${element.id}"]`).forEach(other => {
    if (other !== element) other.remove();
  });
  if (element.matches('li.answer') && element.parentElement) {
    const thread = [...element.parentElement.querySelectorAll(`li[data-thread="${element.dataset.thread}"]`)];
    const last = thread.filter(other => other !== element).pop();
    if (last) last.after(element);
  }
};
document.addEventListener('htmx:load', e => {
  if (e.detail.elt !== document.body) arrive(e.detail.elt);
});

// After an act, the keyboard goes on where the act was.
document.addEventListener('parvis:sent', e => {
  if (e.target.id === 'composer') document.querySelector('.empty')?.remove();
  const thread = e.target.closest('.comments');
  if (thread && e.target.matches('.reply')) {
    stopAnswering(e.target);
    count(e.target, 1);
    e.target.querySelector('textarea').focus({ preventScroll: true });
  }
});
document.addEventListener('htmx:afterSettle', e => {
  const { requestConfig, elt } = e.detail;
  if (requestConfig?.verb !== 'post') return;
  if (requestConfig.path.endsWith('/act/wall')) document.querySelector('#stream article')?.focus();
  if (/\/act\/wall\/\d+\/(edit|restore)$/.test(requestConfig.path)) elt.closest?.('article')?.focus();
  if (/\/act\/comment\/\d+\/delete$/.test(requestConfig.path)) {
    count(elt, -1);
    elt.querySelector?.('button')?.focus();
  }
  if (/\/act\/comment\/\d+\/restore$/.test(requestConfig.path)) count(elt, 1);
});
const count = (element, difference) => {
  const number = element.closest?.('article')?.querySelector('b[data-comments]');
  if (number) number.textContent = Math.max(0, Number(number.textContent) + difference) || '';
};

// Answering a comment borrows the form of its card.
const stopAnswering = form => {
  form.elements.answers.value = '';
  form.querySelector('.answering').hidden = true;
};
document.addEventListener('click', e => {
  const answer = e.target.closest('a.reply-to');
  const write = e.target.closest('a.to-comment');
  const form = (answer ?? write)?.closest('article')?.querySelector('form.reply');
  if (form) {
    e.preventDefault();
    if (answer) {
      form.elements.answers.value = answer.dataset.answers;
      form.querySelector('.answering span').textContent = words.answering.replace('{0}', answer.dataset.to);
      form.querySelector('.answering').hidden = false;
    }
    form.querySelector('textarea').focus();
  }
  const stop = e.target.closest('[data-stop]');
  if (stop) {
    stopAnswering(stop.form);
    stop.form.querySelector('textarea').focus();
  }
});

// Asked again who reacted, the card tells no more.
document.addEventListener('htmx:beforeRequest', e => {
  const { elt, target } = e.detail;
  if (elt.matches('a.who') && target.hasChildNodes()) {
    e.preventDefault();
    target.replaceChildren();
  }
});

// A reaction shows at once; the server has the last word.
const show = (button, on, number) => {
  button.setAttribute('aria-pressed', on);
  button.querySelector('b').textContent = number || '';
};
const react = async button => {
  const address = button.getAttribute('formaction').split('?')[0];
  while (button.dataset.wish !== undefined) {
    const wish = button.dataset.wish;
    delete button.dataset.wish;
    const answer = await fetch(`${address}?on=${wish}`, {
      method: 'POST', headers: { 'X-Parvis-Token': token(), 'HX-Request': 'true' },
    });
    if (!answer.ok || !answer.url.includes('/reaction/')) {
      throw new Error([401, 403].includes(answer.status) || answer.ok ? words.expired : words.failed);
    }
    if (button.dataset.wish === undefined) {
      const counts = new DOMParser().parseFromString(await answer.text(), 'text/html');
      counts.querySelectorAll('li').forEach(({ dataset }) => {
        const other = button.form.querySelector(`[data-kind="${dataset.kind}"]`);
        if (other.dataset.wish === undefined) show(other, dataset.mine, Number(dataset.count));
      });
      const total = [...counts.querySelectorAll('li')].reduce((sum, { dataset }) => sum + Number(dataset.count), 0);
      button.closest('footer').querySelector('.who').dataset.who = total;
    }
  }
};
document.addEventListener('submit', async e => {
  const button = e.submitter;
  if (!e.target.matches('form[data-reactions]') || !button) return;
  e.preventDefault();
  const before = button.getAttribute('aria-pressed');
  const number = Number(button.querySelector('b').textContent);
  const on = before !== 'true';
  const busy = button.dataset.busy;
  show(button, on, Math.max(0, number + (on ? 1 : -1)));
  button.dataset.wish = on;
  if (busy) return;
  button.dataset.busy = 'true';
  try {
    await react(button);
  } catch (failed) {
    delete button.dataset.wish;
    show(button, before === 'true', number);
    say(failed instanceof TypeError ? words.offline : failed.message);
  } finally {
    delete button.dataset.busy;
  }
});

// The place one reads is kept in the address and in the history, so that Back returns to it.
const stream = document.getElementById('stream');
const inView = () => {
  const bar = document.querySelector('.topbar')?.offsetHeight ?? 0;
  return [...stream.querySelectorAll('article')].find(card => card.getBoundingClientRect().bottom > bar + 8);
};
const keepPlace = () => {
  const card = inView();
  if (!card) return;
  const before = scrollY > 0 ? card.closest('.cards')?.dataset.before : undefined;
  const address = new URL(location.href);
  address.search = before ? `?before=${before}` : '';
  history.replaceState({ post: card.id, top: card.getBoundingClientRect().top, y: scrollY }, '', address);
};
if (stream?.querySelector('.cards')) {
  history.scrollRestoration = 'manual';
  const { post, top, y } = history.state ?? {};
  const card = post && document.getElementById(post);
  if (card && y > 0) scrollTo({ top: scrollY + card.getBoundingClientRect().top - top, behavior: 'instant' });
  let waiting;
  addEventListener('scroll', () => {
    clearTimeout(waiting);
    waiting = setTimeout(keepPlace, 120);
  }, { passive: true });
  addEventListener('pagehide', keepPlace);
  document.addEventListener('click', e => {
    if (e.target.closest('a[href]')) keepPlace();
  }, true);
}
