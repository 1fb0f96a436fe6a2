// Acts: what a form sends, what comes back, and what is kept when it was refused.
const words = document.getElementById('words')?.dataset ?? {};
const own = ['/act/', '/wall', '/comment', '/reaction', '/person/endorsed', '/attachment', '/proposal'];

// What was said before and is said again stands there once; what went wrong goes once something went right.
const hush = text => document.querySelectorAll('#toasts .refusal').forEach(notice => {
  if (!text || notice.firstChild.textContent === text) notice.remove();
});
const say = (text, kind = 'refusal', form = undefined, undo = undefined) => {
  hush(text);
  const notice = document.createElement('div');
  notice.className = `notice ${kind}`;
  notice.append(text);
  if (text === words.expired) notice.append(Object.assign(document.createElement('a'), { href: location.pathname + location.search, textContent: words.signIn }));
  if (form) {
    const now = Object.assign(document.createElement('button'), { type: 'button', className: 'quiet resend', textContent: words.resend });
    now.onclick = () => resend(form);
    notice.append(now);
  }
  if (undo) {
    const back = document.createElement('button');
    back.type = 'button';
    back.textContent = undo.label;
    back.onclick = () => { notice.remove(); undo.act(); };
    notice.append(back);
  }
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'iconic quiet';
  close.ariaLabel = words.close;
  close.append('×');
  close.onclick = () => notice.remove();
  notice.append(close);
  document.getElementById('toasts')?.append(notice);
  if (kind !== 'refusal') setTimeout(() => notice.remove(), undo ? 12_000 : 6000);
};
document.addEventListener('parvis:say', e => say(e.detail.text, e.detail.kind, undefined, e.detail.undo));

const token = () => document.querySelector('meta[name=token]')?.content ?? '';
const freshKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join('');

document.addEventListener('htmx:configRequest', e => {
  e.detail.headers['X-Parvis-Token'] = token();
  const { elt, triggeringEvent, parameters } = e.detail;
  if (!elt.querySelector?.('[formaction][name=preset]')) return;
  // Where it goes is said by the button that was pressed, not by the one that htmx remembers.
  const by = triggeringEvent?.submitter;
  e.detail.path = by?.getAttribute('formaction') ?? elt.getAttribute('hx-post');
  delete parameters.preset;
  if (by?.name === 'preset') parameters.preset = by.value;
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
  if (xhr.status >= 500 && isWriting(requestConfig)) {
    e.detail.shouldSwap = false;
    sendLater(requestConfig, words.unsent);
    return;
  }
  const slot = requestConfig.elt.closest('form')?.querySelector('.refusal');
  if (slot && [409, 413, 422].includes(xhr.status)) {
    Object.assign(e.detail, { shouldSwap: true, isError: false, target: slot, swapOverride: 'innerHTML', selectOverride: 'unset' });
  } else {
    e.detail.shouldSwap = false;
    say([401, 403].includes(xhr.status) ? words.expired : words.failed);
  }
});
const isOffline = e => {
  if (isWriting(e.detail.requestConfig)) sendLater(e.detail.requestConfig, navigator.onLine ? words.unsent : words.waiting);
  else say(words.offline);
};
document.addEventListener('htmx:sendError', isOffline);
document.addEventListener('htmx:timeout', isOffline);

// What did not arrive is sent again with the same key, so that it is published once, even if only the answer was lost.
const unsent = new Map();
const isWriting = ({ verb, elt }) => verb === 'post' && elt.matches?.('form.writing');
const resend = form => {
  const { timer, by } = unsent.get(form) ?? {};
  clearTimeout(timer);
  if (form.isConnected) form.requestSubmit(by?.isConnected ? by : form.querySelector('button.primary, button.send'));
  else unsent.delete(form);
};
const sendLater = ({ elt: form, triggeringEvent }, why) => {
  const tries = (unsent.get(form)?.tries ?? 0) + 1;
  clearTimeout(unsent.get(form)?.timer);
  const timer = tries < 10 ? setTimeout(() => navigator.onLine && resend(form), Math.min(2000 * 2 ** tries, 60_000)) : undefined;
  unsent.set(form, { tries, timer, alone: true, by: triggeringEvent?.submitter });
  say(why, 'refusal', form);
};
addEventListener('online', () => unsent.forEach(({ alone }, form) => alone && resend(form)));
// Who goes on writing sends it when it is done.
const goesOn = e => {
  const form = e.target.closest?.('form.writing');
  if (!unsent.has(form)) return;
  clearTimeout(unsent.get(form).timer);
  unsent.get(form).alone = false;
};
document.addEventListener('input', goesOn);
document.addEventListener('trix-change', goesOn);

// A form that was accepted starts anew.
document.addEventListener('htmx:afterRequest', e => {
  const form = e.detail.requestConfig?.elt.closest?.('form.writing');
  const status = e.detail.xhr?.status ?? 0;
  if (!form || e.detail.requestConfig.verb !== 'post' || status < 200 || status >= 300) return;
  unsent.delete(form);
  forget(form);
  hush();
  form.querySelector('.refusal')?.replaceChildren();
  if (form.elements.key) form.elements.key.value = freshKey();
  form.reset();
  tick(form);
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

// Drafts outlive a reload, an expired session and a closed browser: this device keeps them at once, the server for the others.
// Where it keeps nothing, the page remembers until the server has it.
const unkept = new Map();
const store = {
  read(name) {
    try {
      return unkept.get(name) ?? JSON.parse(localStorage.getItem(name));
    } catch {
      return null;
    }
  },
  write(name, value) {
    unkept.delete(name);
    try {
      if (value) localStorage.setItem(name, JSON.stringify(value));
      else localStorage.removeItem(name);
    } catch {
      if (value) unkept.set(name, value);
    }
  },
};
const PAUSE = 1500;
const place = name => `parvis.draft.${words.viewer}.${name}`;
const device = store.read('parvis.device') ?? freshKey();
store.write('parvis.device', device);
const atFirst = new WeakMap();
const under = new Map();
const later = new Map();

const fieldOf = form => form.querySelector('.field-of textarea') ?? form.querySelector('textarea');
const typed = form => {
  const editor = form.querySelector('trix-editor');
  return {
    title: form.elements.title?.value ?? '',
    text: editor?.editor ? editor.editor.getDocument().toString().replace(/\n$/, '') : fieldOf(form).value,
    html: editor?.editor ? editor.value : undefined,
    places: ticked(form),
    fields: form.typedFields?.() ?? form.dataset.restored ?? '',
  };
};
// The places that are ticked where there is a choice; what tells of them listens as soon as the page stands.
const drawn = new Promise(done => document.addEventListener('DOMContentLoaded', done, { once: true }));
const boxes = form => [...form.querySelectorAll('.placing [name=place]')];
const ticked = form => boxes(form).length ? boxes(form).filter(box => box.checked).map(box => box.value).join() || '0' : undefined;
const tick = (form, places) => {
  const wanted = places ? places.split(',') : null;
  boxes(form).forEach(box => { box.checked = wanted ? wanted.includes(box.value) : box.defaultChecked; });
  drawn.then(() => boxes(form)[0]?.dispatchEvent(new Event('change', { bubbles: true })));
};
const sameAs = (one, other) => one && one.title === other.title && one.text.trim() === other.text.trim() && (one.places ?? '') === (other.places ?? '')
  && (one.fields ?? '') === (other.fields ?? '');
const formOf = name => document.querySelector(`form[data-draft="${name}"]`);
const tellKept = (name, text) => formOf(name)?.querySelector('.drafted')?.replaceChildren(text);

const post = (path, fields = {}, keepalive = false) => fetch(`${words.root ?? ''}/act/draft/${path}`, {
  method: 'POST', keepalive, headers: { 'HX-Request': 'true', 'X-Parvis-Token': token() }, body: new URLSearchParams(fields),
});
const push = async (name, leaving) => {
  const draft = store.read(place(name));
  if (!draft?.dirty) return;
  const { at, key = '', title, text, html = '', places = '', fields = '', version = 0 } = draft;
  const answer = await post(name, { base: version, device, key, title, text, html, places, fields }, leaving);
  if (!answer.ok || answer.redirected) return;
  const kept = Number(await answer.text());
  const form = formOf(name);
  // Sent meanwhile on another device: what is written here from now on is something else.
  if (!kept && (text || title || fields) && key && form && !unsent.has(form)) {
    renew(form);
    later.set(name, setTimeout(() => inTurn(name, () => push(name)), PAUSE));
    return;
  }
  const now = store.read(place(name));
  if (now) store.write(place(name), { ...now, version: kept, dirty: now.at !== at });
  if (now?.at === at) tellKept(name, words.draftSaved);
};
// One after the other, so that a device never overtakes itself.
const inTurn = (name, act) => {
  const next = (under.get(name) ?? Promise.resolve()).then(act).catch(() => {});
  under.set(name, next);
  return next;
};
const renew = form => {
  form.elements.key.value = freshKey();
  const draft = store.read(place(form.dataset.draft));
  if (draft) store.write(place(form.dataset.draft), { ...draft, key: form.elements.key.value, version: 0, dirty: true });
};
const keep = form => {
  const name = form.dataset.draft;
  const now = typed(form);
  const before = store.read(place(name));
  if (sameAs(before, now) || !before && sameAs(atFirst.get(form), now)) return;
  tellKept(name, '');
  store.write(place(name), { ...before, ...now, key: form.elements.key?.value, at: Date.now(), dirty: true });
  clearTimeout(later.get(name));
  later.set(name, setTimeout(() => inTurn(name, () => push(name)), PAUSE));
};
const forget = form => {
  const name = form.dataset.draft;
  if (!name) return;
  clearTimeout(later.get(name));
  const draft = store.read(place(name));
  store.write(place(name));
  store.write(place(`${name}.other`));
  tellKept(name, '');
  form.querySelector('.other-draft')?.remove();
  if (draft?.version || under.has(name)) inTurn(name, () => post(`${name}/delete`));
};
const fill = (form, { title, text, html, key, places, fields }) => {
  if (ticked(form) !== places) tick(form, places);
  const field = fieldOf(form);
  const editor = form.querySelector('trix-editor')?.editor;
  field.value = text ?? '';
  if (html) field.dataset.html = html;
  else delete field.dataset.html;
  if (editor) editor.loadHTML(html || Object.assign(document.createElement('div'), { innerText: text ?? '' }).outerHTML);
  if (key && form.elements.key) form.elements.key.value = key;
  if (key && form.elements.key) form.dispatchEvent(new CustomEvent('parvis:keyed', { bubbles: true }));
  if (form.elements.title) {
    form.elements.title.value = title ?? '';
    titling(form, Boolean(title));
  }
  // What else it has, its own script puts back.
  form.dataset.restored = fields ?? '';
  form.dispatchEvent(new CustomEvent('parvis:restored'));
  form.classList.add('open');
};
const offerOther = form => {
  const name = form.dataset.draft;
  form.querySelector('.other-draft')?.remove();
  const other = store.read(place(`${name}.other`));
  if (!other || sameAs(other, typed(form))) return;
  const offer = Object.assign(document.createElement('p'), { className: 'other-draft meta', textContent: `${words.draftOther} ` });
  const swap = Object.assign(document.createElement('button'), { type: 'button', className: 'as-link', textContent: words.draftShow });
  swap.onclick = () => {
    const now = typed(form);
    store.write(place(`${name}.other`), now);
    fill(form, { ...other, key: undefined });
    keep(form);
    offerOther(form);
    (form.querySelector('trix-editor') ?? fieldOf(form)).focus();
  };
  offer.append(swap);
  form.querySelector('.refusal').before(offer);
};
const restore = form => {
  if (!atFirst.has(form)) atFirst.set(form, typed(form));
  const draft = store.read(place(form.dataset.draft));
  if (draft) fill(form, draft);
  if (draft?.dirty) inTurn(form.dataset.draft, () => push(form.dataset.draft));
  offerOther(form);
};
const restoreAll = within => {
  if (within.matches?.('form[data-draft]')) restore(within);
  within.querySelectorAll('form[data-draft]').forEach(restore);
};

// What other devices have kept; the newest wins, and the other stays beside it.
const pull = async () => {
  if (!document.querySelector('form[data-draft]')) return;
  if (Date.now() - Number(sessionStorage.getItem('parvis.drafts')) < 60_000) return;
  const answer = await fetch(`${words.root ?? ''}/draft`, { headers: { 'HX-Request': 'true' } });
  if (!answer.ok || answer.redirected) return;
  sessionStorage.setItem('parvis.drafts', Date.now());
  const found = new Map([...new DOMParser().parseFromString(await answer.text(), 'text/html').querySelectorAll('li[data-form]')]
    .map(({ dataset: { form, ...draft } }) => [form, { ...draft, title: draft.title ?? '', text: draft.text ?? '', at: Number(draft.at), version: Number(draft.version) }]));
  for (const [name, draft] of found) {
    const mine = store.read(place(name));
    if (sameAs(mine, draft) || mine?.dirty && mine.version === draft.version) continue;
    if (mine?.dirty && mine.at > draft.at) continue;
    if (mine?.dirty) store.write(place(`${name}.other`), mine);
    store.write(place(name), draft);
    const form = formOf(name);
    const untouched = form && (sameAs(atFirst.get(form), typed(form)) || sameAs(mine, typed(form)));
    if (untouched && !form.contains(document.activeElement)) fill(form, draft);
  }
  document.querySelectorAll('form[data-draft]').forEach(form => {
    const name = form.dataset.draft;
    const mine = store.read(place(name));
    if (mine?.version && !mine.dirty && !found.has(name)) {
      store.write(place(name));
      if (!form.contains(document.activeElement)) fill(form, atFirst.get(form) ?? { text: '' });
    }
    offerOther(form);
  });
};

document.addEventListener('input', e => {
  const form = e.target.closest?.('form[data-draft]');
  if (form && (form.typedFields || e.target.matches('textarea, input.title, .placing [name=place]'))) keep(form);
});
document.addEventListener('trix-initialize', e => {
  const form = e.target.closest('form[data-draft]');
  if (form && !store.read(place(form.dataset.draft))) atFirst.set(form, typed(form));
});
document.addEventListener('trix-change', e => {
  const form = e.target.closest('form[data-draft]');
  if (form) keep(form);
});
document.addEventListener('htmx:load', e => {
  if (e.detail.elt !== document.body) restoreAll(e.detail.elt);
});
addEventListener('pagehide', () => later.forEach((timer, name) => {
  clearTimeout(timer);
  push(name, true).catch(() => {});
}));
addEventListener('online', () => later.forEach((timer, name) => inTurn(name, () => push(name))));
addEventListener('beforeunload', e => {
  if ([...unkept.values()].some(draft => draft.dirty)) e.preventDefault();
});
if (words.viewer) {
  restoreAll(document);
  pull().catch(() => {});
}

// Ctrl+Enter sends; Escape closes a menu or stops answering.
document.addEventListener('keydown', e => {
  if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) {
    const form = e.target.closest?.('form.writing');
    if (form && !e.target.closest('.later')) {
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
  if (cancel) forget(cancel.closest('form'));
  const copy = e.target.closest('a[data-copy]');
  if (copy && navigator.clipboard) {
    e.preventDefault();
    navigator.clipboard.writeText(copy.href).then(() => say(words.copied, 'good'), () => { location.href = copy.href; });
  }
});

// A form that needs a script of its own brings it; what stands in the page once is gone to.
const bring = within => within.querySelectorAll('form[data-script]').forEach(async form => {
  (await import(form.dataset.script)).default(form);
});
bring(document);
document.addEventListener('htmx:load', e => {
  if (e.detail.elt !== document.body) bring(e.detail.elt.parentElement ?? e.detail.elt);
});
// The composer keeps its shape while a choice below it is pressed: the click would miss.
document.addEventListener('mousedown', e => {
  if (e.target.closest('.kinds a')) e.preventDefault();
});
document.addEventListener('htmx:beforeRequest', e => {
  const { once } = e.detail.elt.dataset;
  const there = once && document.querySelector(once);
  if (!there) return;
  e.preventDefault();
  (there.querySelector('input:not([type=hidden])') ?? there).focus();
});
