// The stream: new cards, comments in their thread, and the way back.
const words = document.getElementById('words')?.dataset ?? {};

// Nothing stands in the page twice.
const arrive = element => {
  element.querySelectorAll('article[id], li.comment[id]').forEach(settle);
  if (element.matches('article[id], li.comment[id]')) settle(element);
};
const settle = element => {
  document.querySelectorAll(`[id="${element.id}"]`).forEach(other => {
    if (other !== element) other.remove();
  });
  const apart = [element.previousElementSibling, element.nextElementSibling]
    .every(beside => beside?.dataset.thread !== element.dataset.thread);
  if (element.matches('li.answer') && apart && element.parentElement) {
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
  if (requestConfig?.elt.matches('.earlier, .earlier > a')) showEarlier(requestConfig.elt, elt);
  if (requestConfig?.elt.matches('[data-cancel]')) elt.closest?.('article, li')?.focus();
  if (requestConfig?.verb !== 'post') return;
  if (/\/act\/(wall|thanks|poll)$/.test(requestConfig.path)) document.querySelector('#stream article')?.focus();
  if (/\/act\/wall\/\d+\/(edit|restore)$/.test(requestConfig.path)) elt.closest?.('article')?.focus();
  if (/\/act\/comment\/\d+\/delete$/.test(requestConfig.path)) {
    count(elt, -1);
    elt.querySelector?.('button')?.focus();
  }
  if (/\/act\/comment\/\d+\/restore$/.test(requestConfig.path)) count(elt, 1);
});
const count = (element, difference) => {
  element.closest?.('article')?.querySelectorAll('b[data-comments]').forEach(number => {
    number.textContent = Math.max(0, Number(number.textContent) + difference) || '';
  });
};
// Who asked for earlier comments reads on from the first of them; nothing asks for them again.
const showEarlier = (link, comment) => {
  if (link.matches('a.earlier')) link.remove();
  comment.closest('.thread')?.querySelector('li.comment')?.focus({ preventScroll: true });
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

// Who comes for a comment finds it, also where the page has not loaded it.
const findComment = () => {
  const id = location.hash.match(/^#comment-(\d+)$/)?.[1];
  if (!id || document.getElementById(`comment-${id}`) || !/\/wall\/\d+$/.test(location.pathname)) return;
  const asked = new URLSearchParams(location.search);
  if (asked.get('at') !== id) location.replace(`${location.pathname}?at=${id}#comment-${id}`);
};
findComment();
addEventListener('hashchange', findComment);
// Who asked for later comments reads on from the first of them.
const asked = new WeakSet();
document.addEventListener('htmx:afterSettle', e => {
  const { requestConfig, elt } = e.detail;
  if (!requestConfig?.elt.matches('.later > a') || asked.has(requestConfig)) return;
  asked.add(requestConfig);
  elt.focus?.({ preventScroll: true });
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
  ['before', 'deleted', 'read'].forEach(name => address.searchParams.delete(name));
  if (before) address.searchParams.set('before', before);
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
