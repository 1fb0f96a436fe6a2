// Completes @names, #hashtags and :emoji while one types, in a plain field as in the editor.
const words = document.getElementById('words').dataset;
const LETTERS = "[\\p{L}\\p{M}\\p{N}'’.-]";
const kinds = [
  { name: 'at', least: 1, begins: new RegExp(`(?:^|[\\s([«“"'’])@(${LETTERS}*(?:[ \\u00a0]${LETTERS}+){0,2})$`, 'u') },
  { name: 'tag', least: 0, begins: /(?:^|[^\p{L}\p{N}_&/#])#([\p{L}\p{M}\p{N}_-]*)$/u },
  { name: 'emoji', least: 2, begins: /(?:^|[\s([«“"'’]):([\p{L}\p{M}\p{N}_+-]{1,30})$/u },
];

// Where one types: what stands before the caret, how to replace its end, and where that is on the screen.
const plain = field => ({
  before: () => field.value.slice(0, field.selectionStart),
  box: () => field.getBoundingClientRect(),
  insert(from, option) {
    field.setRangeText(`${option.dataset.words} `, from, field.selectionStart, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  },
});
const rich = ({ editor }) => ({
  before: () => (editor.attributeIsActive('code') ? '' : editor.getDocument().toString().slice(0, editor.getSelectedRange()[0])),
  box: from => editor.getClientRectAtPosition(from),
  insert(from, option) {
    editor.recordUndoEntry('Completion');
    editor.setSelectedRange([from, editor.getSelectedRange()[0]]);
    if (option.dataset.href) {
      const link = Object.assign(document.createElement('a'), { textContent: `@${option.dataset.name}` });
      link.setAttribute('href', option.dataset.href);
      editor.insertHTML(link.outerHTML);
      editor.insertString(' ');
    } else {
      editor.insertString(`${option.dataset.words} `);
    }
  },
});

const list = Object.assign(document.createElement('ul'), { id: 'completion', className: 'completion', role: 'listbox', hidden: true });
list.setAttribute('aria-label', words.completeTitle);
const told = Object.assign(document.createElement('div'), { className: 'unseen', role: 'status' });
document.getElementById('content').append(list, told);

let open;
let dismissed;
const known = new Map();
const options = () => [...list.children];

const close = () => {
  if (!open) return;
  for (const name of ['aria-activedescendant', 'aria-controls', 'aria-autocomplete', 'aria-haspopup']) open.target.removeAttribute(name);
  list.hidden = true;
  told.textContent = '';
  open = undefined;
};
const dismiss = () => {
  dismissed = open && { target: open.target, from: open.from };
  close();
};
const choose = option => {
  const { place, from, target } = open;
  dismiss();
  place.insert(from, option);
  if (option.dataset.name) call(target, option.dataset.name);
  warn(target, option);
};
const mark = option => {
  options().forEach(other => other.setAttribute('aria-selected', other === option));
  open.target.setAttribute('aria-activedescendant', option.id);
  option.scrollIntoView({ block: 'nearest' });
};

const show = (hit, found) => {
  if (!found.length) return close();
  if (open && open.target !== hit.target) close();
  open = hit;
  list.replaceChildren(...found.map((option, i) => Object.assign(document.importNode(option, true), { id: `completion-${i}` })));
  list.hidden = false;
  const box = hit.place.box(hit.from) ?? hit.target.getBoundingClientRect();
  const height = window.visualViewport?.height ?? innerHeight;
  const above = box.bottom + list.offsetHeight > height && box.top > list.offsetHeight;
  list.style.left = `${scrollX + Math.max(8, Math.min(box.left, document.documentElement.clientWidth - list.offsetWidth - 8))}px`;
  list.style.top = `${scrollY + (above ? box.top - list.offsetHeight - 4 : box.bottom + 4)}px`;
  hit.target.setAttribute('aria-controls', list.id);
  hit.target.setAttribute('aria-autocomplete', 'list');
  hit.target.setAttribute('aria-haspopup', 'listbox');
  found.filter(option => option.dataset.name?.toLowerCase() === hit.start.toLowerCase()).forEach(option => {
    call(hit.target, option.dataset.name);
    warn(hit.target, option);
  });
  told.textContent = words.completeSome.replace('{0}', found.length);
  mark(options()[0]);
};

// Whose place one writes in: that of the form, else of the card below which it stands.
const placeOf = target => {
  const form = target.closest('form');
  const ticked = [...form?.querySelectorAll('input[type=hidden][name=place], [name=place]:checked') ?? []].map(box => box.value);
  return ticked.join() || target.closest('article')?.dataset.place;
};
// Who is called but does not see what is written there: said before it is sent, as long as the name stands.
const warn = (target, option) => {
  const form = target.closest('form');
  const outside = option.querySelector('.outside');
  if (!outside || [...form.querySelectorAll('p.outside')].some(note => note.dataset.name === option.dataset.name)) return;
  const note = Object.assign(document.createElement('p'), { className: 'outside meta' });
  note.setAttribute('role', 'status');
  note.dataset.name = option.dataset.name;
  note.append(...document.importNode(outside, true).childNodes);
  target.closest('.field-of, .bubble, div').after(note);
};
// Of other places others may be outside: asked again for each who was called.
const called = new WeakMap();
const call = (target, name) => called.set(target, (called.get(target) ?? new Set()).add(name));
document.addEventListener('change', async e => {
  const target = e.target.closest?.('.placing') && e.target.closest('form').querySelector('trix-editor, textarea');
  if (!target) return;
  e.target.closest('form').querySelectorAll('p.outside').forEach(note => note.remove());
  for (const name of called.get(target) ?? []) {
    const found = await ask({ target, kind: kinds[0], start: name }).catch(() => []);
    found.filter(option => option.dataset.name === name).forEach(option => warn(target, option));
  }
  spare(target);
});
const spare = target => {
  const text = target.editor ? target.editor.getDocument().toString() : target.value;
  target.closest('form')?.querySelectorAll('p.outside').forEach(note => {
    if (!text.includes(note.dataset.name)) note.remove();
  });
};

const ask = async ({ target, kind, start }) => {
  const of = placeOf(target);
  const query = `${kind.name}=${encodeURIComponent(start)}${of ? `&place=${of}` : ''}`;
  if (!known.has(query)) {
    const answer = await fetch(`${words.completions}?${query}`, { headers: { 'HX-Request': 'true' } });
    if (!answer.ok || answer.redirected) return [];
    known.set(query, [...new DOMParser().parseFromString(await answer.text(), 'text/html').querySelectorAll('li')]);
  }
  return known.get(query);
};

const hitOf = target => {
  const place = target.editor ? rich(target) : plain(target);
  const line = place.before().split('\n').pop();
  for (const kind of kinds) {
    const start = kind.begins.exec(line.slice(-80))?.[1];
    if (start !== undefined && start.length >= kind.least) {
      return { target, place, kind, start, from: place.before().length - start.length - 1 };
    }
  }
  return undefined;
};

let waiting;
const typed = target => {
  clearTimeout(waiting);
  spare(target);
  const hit = hitOf(target);
  if (!hit) {
    dismissed = undefined;
    return close();
  }
  if (dismissed?.target === target && dismissed.from === hit.from) return undefined;
  waiting = setTimeout(async () => {
    try {
      const found = await ask(hit);
      const now = document.activeElement === target && hitOf(target);
      if (now && now.from === hit.from && now.start === hit.start) show(hit, found);
    } catch {
      close();
    }
  }, 100);
  return undefined;
};

document.addEventListener('input', e => {
  if (e.target.matches?.('form.writing textarea')) typed(e.target);
});
document.addEventListener('trix-change', e => typed(e.target));
document.addEventListener('focusout', () => {
  clearTimeout(waiting);
  close();
});
document.addEventListener('keydown', e => {
  if (!open || e.target !== open.target || e.isComposing || e.ctrlKey || e.metaKey || e.altKey) return;
  const all = options();
  const at = all.findIndex(option => option.ariaSelected === 'true');
  if (e.key === 'ArrowDown') mark(all[(at + 1) % all.length]);
  else if (e.key === 'ArrowUp') mark(all[(at + all.length - 1) % all.length]);
  else if (e.key === 'Enter' || e.key === 'Tab' && !e.shiftKey) choose(all[at]);
  else if (e.key === 'Escape') dismiss();
  else return;
  e.preventDefault();
  e.stopImmediatePropagation();
}, true);
// The field keeps the focus.
list.addEventListener('mousedown', e => e.preventDefault());
list.addEventListener('click', e => {
  const option = e.target.closest('[role=option]');
  if (option) choose(option);
});
