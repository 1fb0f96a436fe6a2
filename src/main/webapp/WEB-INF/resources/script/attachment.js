// Files beside what one writes, pictures seen large, previews that arrive.
const token = () => document.querySelector('meta[name=token]')?.content ?? '';
const boxOf = form => form?.querySelector('.attaching');
const keyOf = form => form.elements.key.value;
const fieldOf = form => form.querySelector('.field-of textarea') ?? form.querySelector('textarea');
const parsed = html => new DOMParser().parseFromString(html, 'text/html');

// Two files travel at once, in the order in which they were chosen.
const AT_ONCE = 2;
const queue = [];
const pressed = new WeakMap();
let travelling = 0;
let place = Date.now();

const arriving = form => form.querySelectorAll('.arriving li:not(.failed)').length;
const announce = (box, text) => { box.querySelector('[role=status]').textContent = text; };
const kept = box => `parvis.files.${box.dataset.viewer}`;
const remember = form => {
  if (form.id !== 'composer') return;
  const box = boxOf(form);
  try {
    if (box.querySelector('.uploads li')) sessionStorage.setItem(kept(box), keyOf(form));
    else sessionStorage.removeItem(kept(box));
  } catch { /* a forbidden store keeps nothing */ }
};
const showList = (form, html) => {
  const list = parsed(html).querySelector('.uploads');
  if (!list) return false;
  const now = form.querySelector('.uploads');
  const typed = new Map([...now.querySelectorAll('input')].map(input => [input.name, input.value]));
  list.querySelectorAll('input').forEach(input => { if (typed.has(input.name)) input.value = typed.get(input.name); });
  now.replaceWith(list);
  remember(form);
  return true;
};
const post = (address, fields) => fetch(address, {
  method: 'POST', headers: { 'HX-Request': 'true', 'X-Parvis-Token': token() }, body: new URLSearchParams(fields),
});

const button = (words, className) => Object.assign(document.createElement('button'), { type: 'button', className, textContent: words });
const row = (box, file) => {
  const item = document.createElement('li');
  item.className = 'upload';
  const name = document.createElement('div');
  name.className = 'name-of';
  const title = document.createElement('b');
  title.textContent = file.name;
  const state = document.createElement('span');
  state.className = 'meta';
  state.textContent = box.dataset.sending;
  const progress = Object.assign(document.createElement('progress'), { max: 1, value: 0 });
  progress.setAttribute('aria-label', `${box.dataset.sending} ${file.name}`);
  name.append(title, state, progress);
  item.append(name);
  return { item, state, progress };
};
const fail = (upload, text, again) => {
  const { box, item, state, progress } = upload;
  item.classList.add('failed');
  progress.remove();
  state.className = 'refused';
  state.setAttribute('role', 'alert');
  state.textContent = text;
  if (again && !item.querySelector('[data-again]')) {
    const retry = button(box.dataset.again, 'quiet');
    retry.dataset.again = '';
    retry.onclick = () => {
      item.remove();
      add(upload.form, [upload.file]);
    };
    item.querySelector('.cancel').before(retry);
  }
};
const done = upload => {
  travelling--;
  next();
  const waiting = upload.form.dataset.waiting && !arriving(upload.form);
  if (!waiting) return;
  delete upload.form.dataset.waiting;
  // Sent once all has arrived; what was refused stays to be looked at.
  if (!upload.form.querySelector('.arriving li')) upload.form.requestSubmit(pressed.get(upload.form) ?? upload.form.querySelector('button.primary'));
  else announce(boxOf(upload.form), '');
};
const next = () => {
  while (travelling < AT_ONCE && queue.length) send(queue.shift());
};
const send = upload => {
  const { form, box, file, item, state, progress } = upload;
  travelling++;
  const request = new XMLHttpRequest();
  upload.request = request;
  request.open('POST', box.dataset.send);
  request.setRequestHeader('X-Parvis-Token', token());
  request.setRequestHeader('HX-Request', 'true');
  request.upload.onprogress = sent => {
    progress.value = sent.loaded / sent.total;
    if (sent.loaded === sent.total) {
      progress.removeAttribute('value');
      state.textContent = box.dataset.making;
    }
  };
  request.onerror = () => { fail(upload, box.dataset.failed, true); done(upload); };
  request.onabort = () => done(upload);
  request.onload = () => {
    const refused = request.status >= 400 && parsed(request.response).querySelector('p')?.textContent.trim();
    if (request.status < 300 && showList(form, request.response)) {
      item.remove();
      announce(box, `${box.dataset.sent} ${file.name}`);
    } else if (refused && [404, 413, 422, 507].includes(request.status)) fail(upload, refused, request.status === 507);
    else fail(upload, box.dataset.failed, true);
    done(upload);
  };
  const body = new FormData();
  body.append('key', keyOf(form));
  body.append('place', upload.place);
  body.append('file', file, file.name);
  request.send(body);
};
const isPicture = file => /\.(png|jpe?g|jfif|gif|webp)$/i.test(file.name);
const isTaken = (box, file) => isPicture(file)
  || box.dataset.accepted.split(',').some(end => end.startsWith('.') && file.name.toLowerCase().endsWith(end));
const add = (form, files) => {
  const box = boxOf(form);
  form.classList.add('open');
  for (const file of files) {
    const upload = { form, box, file, place: place++, ...row(box, file) };
    const cancel = button('×', 'iconic quiet cancel');
    cancel.ariaLabel = `${box.dataset.cancelOf} ${file.name}`;
    cancel.onclick = () => {
      const waiting = queue.indexOf(upload);
      if (waiting >= 0) queue.splice(waiting, 1);
      upload.item.remove();
      upload.request?.abort();
      box.querySelector('input[type=file]').focus();
    };
    upload.item.append(cancel);
    box.querySelector('.arriving').append(upload.item);
    const largest = Number(isPicture(file) ? box.dataset.largestPicture : box.dataset.largest);
    if (!isTaken(box, file)) fail(upload, box.dataset.type);
    else if (file.size > largest) fail(upload, box.dataset.tooLarge);
    else queue.push(upload);
  }
  next();
};
// What is pasted is called the same by every browser.
const named = file => file.name && file.name !== 'image.png' ? file
  : new File([file], `image-${new Date().toISOString().slice(0, 19).replace(/\D/g, '')}.${file.type.split('/')[1]?.replace('jpeg', 'jpg') ?? 'png'}`, { type: file.type });

document.addEventListener('change', e => {
  const form = e.target.closest?.('form.writing');
  if (e.target.matches('.attaching input[type=file]')) {
    add(form, [...e.target.files]);
    e.target.value = '';
  }
  if (e.target.matches('[data-describe]')) {
    post(e.target.dataset.describe, { key: keyOf(form), [e.target.name]: e.target.value }).catch(() => { });
  }
});
// Enter keeps the description; by itself it would press the first button of the form, which takes a file off.
document.addEventListener('keydown', e => {
  if (e.key !== 'Enter' || e.defaultPrevented || e.isComposing || !e.target.matches?.('[data-describe]')) return;
  e.preventDefault();
  e.target.dispatchEvent(new Event('change', { bubbles: true }));
});
document.addEventListener('paste', e => {
  const form = e.target.closest?.('form.writing');
  const files = [...e.clipboardData?.files ?? []];
  if (!boxOf(form) || !files.length || e.clipboardData.types.includes('text/plain')) return;
  e.preventDefault();
  e.stopImmediatePropagation();
  add(form, files.map(named));
}, true);
const carriesFiles = e => e.dataTransfer?.types.includes('Files');
document.addEventListener('dragover', e => {
  if (!carriesFiles(e)) return;
  e.preventDefault();
  const form = e.target.closest?.('form.writing');
  e.dataTransfer.dropEffect = boxOf(form) ? 'copy' : 'none';
  if (boxOf(form)) form.classList.add('over');
}, true);
document.addEventListener('dragleave', e => {
  const form = e.target.closest?.('form.writing');
  if (form && !form.contains(e.relatedTarget)) form.classList.remove('over');
}, true);
document.addEventListener('drop', e => {
  if (!carriesFiles(e)) return;
  e.preventDefault();
  const form = e.target.closest?.('form.writing');
  if (!boxOf(form)) return;
  e.stopImmediatePropagation();
  form.classList.remove('over');
  add(form, [...e.dataTransfer.files]);
}, true);

// What is still on its way, or waits to be tried again, is nowhere else.
addEventListener('beforeunload', e => {
  if (travelling || queue.length || document.querySelector('.arriving [data-again]')) e.preventDefault();
});

// Removing and keeping change the list, and the keyboard goes on beside what changed.
document.addEventListener('click', async e => {
  const act = e.target.closest('[data-upload-act]');
  if (!act) return;
  e.preventDefault();
  const { form } = act;
  const item = act.closest('li');
  const id = item.id;
  const at = [...item.parentElement.children].indexOf(item);
  const name = item.querySelector('b').textContent;
  try {
    const answer = await post(act.getAttribute('formaction'), { key: keyOf(form) });
    if (!answer.ok || !showList(form, await answer.text())) throw new Error();
  } catch {
    document.dispatchEvent(new CustomEvent('parvis:say', { detail: { text: document.getElementById('words').dataset.failed } }));
    return;
  }
  announce(boxOf(form), `${boxOf(form).dataset.removed} ${name}`);
  const list = form.querySelector('.uploads');
  const beside = document.getElementById(id) ?? list.children[Math.min(at, list.children.length - 1)];
  (beside?.querySelector('[data-upload-act]') ?? boxOf(form).querySelector('input[type=file]')).focus();
});

// Nothing is published before its files are there.
document.addEventListener('submit', e => {
  const { target: form, submitter } = e;
  if (!boxOf(form) || !arriving(form)) return;
  pressed.set(form, submitter);
  e.preventDefault();
  e.stopImmediatePropagation();
  form.dataset.waiting = 'true';
  announce(boxOf(form), boxOf(form).dataset.waiting);
  document.dispatchEvent(new CustomEvent('parvis:say', { detail: { text: boxOf(form).dataset.waiting, kind: 'good' } }));
}, true);
document.addEventListener('parvis:sent', e => {
  const box = boxOf(e.target);
  if (!box) return;
  box.querySelectorAll('.uploads, .arriving').forEach(list => list.replaceChildren());
  box.querySelector('.link-to').hidden = true;
  delete e.target.dataset.link;
  remember(e.target);
  if (!e.target.querySelector('trix-editor')) e.target.classList.remove('open');
});

// A draft has the key of its form, from device to device: what was uploaded for it is asked for again.
const again = async form => {
  const box = boxOf(form);
  const from = form.id === 'composer' && sessionStorage.getItem(kept(box));
  const answer = await (from && from !== keyOf(form)
    ? post(`${box.dataset.send}/move`, { from, key: keyOf(form) })
    : fetch(box.dataset.list + keyOf(form), { headers: { 'HX-Request': 'true' } }));
  if (answer.ok && showList(form, await answer.text()) && box.querySelector('.uploads li')) form.classList.add('open');
};
document.addEventListener('parvis:keyed', e => {
  if (boxOf(e.target)) again(e.target).catch(() => { });
});
// A plain file field is for those who have no script.
const settle = within => within.querySelectorAll('.attaching').forEach(box => {
  box.querySelector('input[type=file]').removeAttribute('name');
  const form = box.closest('form');
  if (box.querySelector('.uploads li')) form.classList.add('open');
  if (form.id === 'composer' && (sessionStorage.getItem(kept(box)) || form.querySelector('textarea').value)) again(form).catch(() => { });
});
settle(document);

// The first link gets a preview, unless its author says no.
const linkIn = form => {
  const editor = form.querySelector('trix-editor');
  if (editor) {
    const link = [...parsed(editor.value).querySelectorAll('a[href^=http]')].find(a => !a.matches('.mention, .hashtag'))?.getAttribute('href');
    const typed = editor.editor?.getDocument().toString().match(/https?:\/\/[^\s<>"«»]{2,}/i)?.[0];
    return link ?? typed;
  }
  return fieldOf(form)?.value.match(/https?:\/\/[^\s<>"«»]{2,}/i)?.[0];
};
const hostOf = link => {
  try {
    return new URL(link).host.replace(/^www\./, '');
  } catch {
    return '';
  }
};
let looking;
const look = form => {
  const box = boxOf(form);
  if (!box) return;
  clearTimeout(looking);
  looking = setTimeout(() => {
    const link = linkIn(form)?.replace(/[.,;:!?…'’*_~)\]]+$/, '');
    const host = link && hostOf(link);
    const line = box.querySelector('.link-to');
    line.querySelector('b').textContent = host || '';
    line.hidden = !host || form.dataset.link === link;
    line.dataset.address = link ?? '';
  }, 400);
};
document.addEventListener('input', e => {
  if (e.target.matches('form.writing textarea')) look(e.target.form);
});
document.addEventListener('trix-change', e => look(e.target.closest('form')));
document.addEventListener('click', async e => {
  const no = e.target.closest('.link-to button');
  if (!no) return;
  const { form } = no;
  const { address } = no.parentElement.dataset;
  try {
    const answer = await post(boxOf(form).dataset.refuse, { key: keyOf(form), address });
    if (!answer.ok) throw new Error();
    form.dataset.link = address;
    no.parentElement.hidden = true;
    (form.querySelector('trix-editor') ?? fieldOf(form)).focus();
  } catch {
    document.dispatchEvent(new CustomEvent('parvis:say', { detail: { text: document.getElementById('words').dataset.failed } }));
  }
});

// A preview that has come takes its place.
const refresh = () => document.querySelectorAll('.attached[data-waiting]').forEach(async box => {
  const answer = await fetch(box.dataset.waiting, { headers: { 'HX-Request': 'true' } });
  const now = answer.ok && parsed(await answer.text()).querySelector('.attached');
  if (now) {
    box.replaceWith(now);
    window.htmx?.process(now);
  } else if (answer.status === 404) box.remove();
});
document.addEventListener('parvis:live', e => {
  if (e.detail?.topic === 'attachment') refresh();
});

// Pictures seen large: arrows, a swipe, Escape; the focus goes back where it was.
const gallery = document.getElementById('gallery');
let shown = [];
let at = 0;
let opener;
const show = index => {
  at = (index + shown.length) % shown.length;
  const small = shown[at].querySelector('img');
  const large = gallery.querySelector('img');
  large.src = shown[at].href;
  large.srcset = '';
  large.alt = small.alt;
  gallery.querySelector('figcaption').textContent = small.alt;
  gallery.querySelector('.count').textContent = shown.length > 1 ? `${at + 1} / ${shown.length}` : '';
  gallery.querySelector('.count').hidden = shown.length < 2;
  gallery.querySelectorAll('.previous, .next-one').forEach(arrow => { arrow.hidden = shown.length < 2; });
  const ahead = shown[(at + 1) % shown.length];
  if (ahead !== shown[at]) new Image().src = ahead.href;
};
document.addEventListener('click', e => {
  const picture = e.target.closest('a.picture');
  if (!picture || !gallery?.showModal || e.ctrlKey || e.metaKey || e.shiftKey) return;
  e.preventDefault();
  opener = picture;
  shown = [...picture.parentElement.querySelectorAll('a.picture')];
  show(shown.indexOf(picture));
  gallery.showModal();
});
gallery?.addEventListener('keydown', e => {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[e.key];
  if (step) {
    e.preventDefault();
    show(at + step);
  }
  if (e.key === 'Home') show(0);
  if (e.key === 'End') show(shown.length - 1);
});
gallery?.addEventListener('click', e => {
  if (e.target.closest('.previous')) show(at - 1);
  else if (e.target.closest('.next-one')) show(at + 1);
  else if (e.target.closest('.close') || e.target === gallery || e.target.matches('figure')) gallery.close();
});
gallery?.addEventListener('close', () => {
  gallery.querySelector('img').removeAttribute('src');
  opener?.focus();
});
let startX;
let startY;
gallery?.addEventListener('touchstart', e => {
  [startX, startY] = e.touches.length === 1 ? [e.touches[0].clientX, e.touches[0].clientY] : [undefined];
}, { passive: true });
gallery?.addEventListener('touchend', e => {
  if (startX === undefined || shown.length < 2 || (window.visualViewport?.scale ?? 1) > 1) return;
  const across = e.changedTouches[0].clientX - startX;
  const down = e.changedTouches[0].clientY - startY;
  if (Math.abs(across) > 50 && Math.abs(across) > 2 * Math.abs(down)) show(at + (across < 0 ? 1 : -1));
}, { passive: true });

document.addEventListener('htmx:load', e => {
  if (e.detail.elt !== document.body) settle(e.detail.elt);
});
