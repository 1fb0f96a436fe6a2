// Acts: what a form sends, what comes back, and what is kept when it was refused.
const words = document.getElementById('words')?.dataset ?? {};
const own = ['/act/', '/wall', '/comment', '/reaction'];

// What was said before and is said again stands there once; what went wrong goes once something went right.
const hush = text => document.querySelectorAll('#toasts .refusal').forEach(notice => {
  if (!text || notice.firstChild.textContent === text) notice.remove();
});
const say = (text, kind = 'refusal') => {
  hush(text);
  const notice = document.createElement('div');
  notice.className = `notice ${kind}`;
  notice.append(text);
  if (text === words.expired) notice.append(Object.assign(document.createElement('a'), { href: location.pathname + location.search, textContent: words.signIn }));
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'iconic quiet';
  close.ariaLabel = words.close;
  close.append('×');
  close.onclick = () => notice.remove();
  notice.append(close);
  document.getElementById('toasts')?.append(notice);
  if (kind !== 'refusal') setTimeout(() => notice.remove(), 6000);
};
document.addEventListener('parvis:say', e => say(e.detail.text, e.detail.kind));

const token = () => document.querySelector('meta[name=token]')?.content ?? '';
const freshKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join('');

document.addEventListener('htmx:configRequest', e => {
  e.detail.headers['X-Parvis-Token'] = token();
});

document.addEventListener('htmx:beforeSwap', e => {
  const { xhr, requestConfig } = e.detail;
  const path = new URL(xhr.responseURL || location.href).pathname;
  if (xhr.status < 400 && !own.some(start => path.includes(start)) && requestConfig.verb === 'post') {
    e.detail.shouldSwap = false;
    say(words.expired);
    return;
  }
  if (xhr.status < 400) return;
  const slot = requestConfig.elt.closest('form')?.querySelector('.refusal');
  if (slot && [409, 413, 422].includes(xhr.status)) {
    Object.assign(e.detail, { shouldSwap: true, isError: false, target: slot, swapOverride: 'innerHTML' });
  } else {
    e.detail.shouldSwap = false;
    say([401, 403].includes(xhr.status) ? words.expired : words.failed);
  }
});
document.addEventListener('htmx:sendError', () => say(words.offline));
document.addEventListener('htmx:timeout', () => say(words.offline));

// A form that was accepted starts anew.
document.addEventListener('htmx:afterRequest', e => {
  const form = e.detail.requestConfig?.elt.closest?.('form.writing');
  const status = e.detail.xhr?.status ?? 0;
  if (!form || e.detail.requestConfig.verb !== 'post' || status < 200 || status >= 300) return;
  drafts.forget(form);
  hush();
  form.querySelector('.refusal')?.replaceChildren();
  if (form.elements.key) form.elements.key.value = freshKey();
  form.reset();
  form.dispatchEvent(new CustomEvent('parvis:sent', { bubbles: true }));
});

// A title is asked for by who wants one.
const titling = (form, open) => {
  form.classList.toggle('titled', open);
  form.querySelector('[data-titling]')?.setAttribute('aria-expanded', open);
};
document.addEventListener('click', e => {
  const { form } = e.target.closest('[data-titling]') ?? {};
  if (!form) return;
  const open = !form.classList.contains('titled') || Boolean(form.elements.title.value);
  titling(form, open);
  form.classList.add('open');
  (open ? form.elements.title : form.querySelector('trix-editor, textarea:not([hidden])')).focus();
});
document.addEventListener('keydown', e => {
  if (e.key !== 'Enter' || !e.target.matches?.('form.writing input.title') || e.isComposing) return;
  e.preventDefault();
  if (!e.ctrlKey && !e.metaKey) e.target.form.querySelector('trix-editor, textarea:not([hidden])').focus();
});
document.addEventListener('parvis:sent', e => titling(e.target, false));

// Drafts outlive a reload, an expired session and a closed browser.
const drafts = {
  name: form => form.dataset.draft && `parvis.draft.${words.viewer}.${form.dataset.draft}`,
  keep(form) {
    const name = this.name(form);
    if (!name) return;
    const field = form.querySelector('textarea');
    const editor = form.querySelector('trix-editor')?.editor;
    const text = editor ? editor.getDocument().toString() : field.value;
    const html = editor && form.querySelector('trix-editor').value;
    const title = form.elements.title?.value;
    try {
      if (text.trim() || title) localStorage.setItem(name, JSON.stringify({ title, text, html }));
      else localStorage.removeItem(name);
    } catch { /* a full or forbidden store keeps nothing */ }
  },
  find(form) {
    try {
      return JSON.parse(localStorage.getItem(this.name(form)));
    } catch {
      return null;
    }
  },
  forget(form) {
    const name = this.name(form);
    if (name) localStorage.removeItem(name);
  },
  restore(form) {
    const draft = this.name(form) && this.find(form);
    const field = form.querySelector('textarea');
    if (!draft || !field) return;
    field.value = draft.text;
    if (draft.html) field.dataset.html = draft.html;
    else delete field.dataset.html;
    if (draft.title) {
      form.elements.title.value = draft.title;
      titling(form, true);
    }
    form.classList.add('open');
  },
};
document.addEventListener('input', e => {
  const form = e.target.closest?.('form[data-draft]');
  if (form && e.target.matches('textarea, input.title')) drafts.keep(form);
});
document.addEventListener('trix-change', e => {
  const form = e.target.closest('form[data-draft]');
  if (form) drafts.keep(form);
});
const restoreDrafts = within => within.querySelectorAll('form[data-draft]').forEach(form => drafts.restore(form));
restoreDrafts(document);
document.addEventListener('htmx:load', e => {
  if (e.detail.elt !== document.body) restoreDrafts(e.detail.elt);
});

// Ctrl+Enter sends; Escape closes a menu or stops answering.
document.addEventListener('keydown', e => {
  if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) {
    const form = e.target.closest?.('form.writing');
    if (form) {
      e.preventDefault();
      e.stopPropagation();
      form.requestSubmit(form.querySelector('button.primary, button.send'));
    }
  }
  if (e.key === 'Escape') {
    const menu = e.target.closest?.('details.more[open]');
    if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  }
}, true);
document.addEventListener('click', e => {
  document.querySelectorAll('details.more[open]').forEach(menu => {
    if (!menu.contains(e.target) || e.target.closest('.choices a')) menu.open = false;
  });
  const cancel = e.target.closest('[data-cancel]');
  if (cancel) drafts.forget(cancel.closest('form'));
  const copy = e.target.closest('a[data-copy]');
  if (copy && navigator.clipboard) {
    e.preventDefault();
    navigator.clipboard.writeText(copy.href).then(() => say(words.copied, 'good'), () => { location.href = copy.href; });
  }
});
