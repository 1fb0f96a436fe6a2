// The form of a poll: answers that grow while one types, questions that are added, and what a draft keeps of them.
const LEAST = 2;
const MOST = 12;
const french = document.documentElement.lang === 'fr';

const kindOf = question => question.querySelector('.ways input:checked')?.value;
const isOfDays = question => kindOf(question) === 'DATE';
const listOf = question => question.querySelector('textarea.plain');
const rowsOf = question => [...question.querySelectorAll('.rows > li')];
const valueOf = row => {
  const [first, time] = row.querySelectorAll('input');
  return time?.value && first.value ? `${first.value}T${time.value}` : first.value.trim();
};
const firstOf = row => row.querySelector('input');
const linesOf = text => text.split(/\r?\n/).map(line => line.trim()).filter(Boolean);
// What is pasted from a list often brings its marks along.
const withoutMarks = line => line.replace(/^(?:[-–•*]|\d{1,2}[.)])\s+/, '');

const field = (type, label) => {
  const input = Object.assign(document.createElement('input'), { type, autocomplete: 'off' });
  if (type === 'text') Object.assign(input, { maxLength: 200, placeholder: label });
  input.setAttribute('aria-label', label);
  return input;
};
const makeRow = (question, value) => {
  const { label, day, time } = question.querySelector('.answering-with').dataset;
  const row = document.createElement('li');
  if (isOfDays(question)) {
    const [date, clock] = value.split(/[T ]/);
    row.append(Object.assign(field('date', day), { value: date }), Object.assign(field('time', time), { value: clock ?? '' }));
  } else {
    row.append(Object.assign(field('text', label), { value }));
  }
  const remove = Object.assign(document.createElement('button'), { type: 'button', className: 'iconic quiet', textContent: '×' });
  row.append(remove);
  return row;
};
const name = question => {
  const { label, day, time, remove } = question.querySelector('.answering-with').dataset;
  rowsOf(question).forEach((row, i, all) => {
    const said = words => words.replace('{0}', i + 1);
    const [first, clock] = row.querySelectorAll('input');
    first.setAttribute('aria-label', said(isOfDays(question) ? day : label));
    if (first.type === 'text') first.placeholder = said(label);
    clock?.setAttribute('aria-label', said(time));
    const button = row.querySelector('button');
    button.ariaLabel = said(remove);
    button.title = said(remove);
    button.hidden = !valueOf(row) && (i === all.length - 1 || all.length <= LEAST);
  });
};
// There is always an empty one at the end, while there may be more.
const grow = question => {
  const list = question.querySelector('.rows');
  const rows = rowsOf(question);
  while (rows.length < LEAST || (rows.length < MOST && valueOf(rows.at(-1)))) {
    rows.push(makeRow(question, ''));
    list.append(rows.at(-1));
  }
  name(question);
};
const draw = (question, lines) => {
  question.querySelector('.rows').replaceChildren(...lines.map(line => makeRow(question, line)));
  grow(question);
};
const keep = question => {
  listOf(question).value = rowsOf(question).map(valueOf).filter(Boolean).join('\n');
  grow(question);
};

export default function start(form) {
  if (form.dataset.started) return;
  form.dataset.started = 'true';
  const onWall = document.getElementById('composer');
  const all = form.querySelector('.questions');
  const model = form.querySelector('template.another');
  const status = form.querySelector('.telling');
  const adding = form.querySelector('.add');
  const closes = form.elements.closes;
  const questions = () => [...all.children];
  const changed = from => from.dispatchEvent(new Event('input', { bubbles: true }));
  const days = new WeakMap();

  const begin = question => {
    question.querySelectorAll('.plain').forEach(plain => { plain.hidden = true; });
    question.querySelector('.rows').hidden = false;
    question.dataset.days = isOfDays(question);
    draw(question, linesOf(listOf(question).value));
  };
  const number = () => {
    questions().forEach((question, i, every) => {
      const words = question.dataset.question.replace('{0}', i + 1);
      question.querySelector('legend').textContent = words;
      question.querySelector('.many').textContent = words;
      question.querySelector('.drop').hidden = every.length === 1;
    });
    if (adding) adding.hidden = questions().length >= Number(form.dataset.most);
  };
  const add = () => {
    const question = model.content.firstElementChild.cloneNode(true);
    const at = questions().length;
    [question, ...question.querySelectorAll('*')].forEach(element => ['id', 'name', 'for', 'aria-describedby', 'data-at'].forEach(attribute => {
      if (element.hasAttribute(attribute)) element.setAttribute(attribute, element.getAttribute(attribute).replace(/_$/, at));
    }));
    all.append(question);
    begin(question);
    number();
    return question;
  };
  const stateOf = question => [...question.querySelectorAll('[name]')].map(one => [one.name.replace(/\d$/, ''), one.type === 'radio' ? one.checked && one.value : one.value]).filter(([, value]) => value !== false);
  const put = (question, state) => {
    question.querySelectorAll('[name]').forEach(one => {
      const value = state.find(([of]) => of === one.name.replace(/\d$/, ''))?.[1] ?? '';
      if (one.type === 'radio') one.checked = one.value === (value || 'SINGLE');
      else one.value = value;
    });
    begin(question);
  };
  // Those below move up, so that their numbers stay without a gap.
  const drop = gone => {
    const every = questions();
    const at = every.indexOf(gone);
    const states = every.map(stateOf);
    states.splice(at, 1);
    every.pop().remove();
    every.slice(0, states.length).forEach((question, i) => put(question, states[i]));
    number();
    status.textContent = form.dataset.removed;
    questions()[Math.min(at, questions().length - 1)].querySelector('.ask').focus();
    changed(form);
  };

  // A draft keeps what differs from what the form proposes.
  form.typedFields = () => {
    const kept = {};
    for (const one of form.querySelectorAll('.question [name], .options [name]')) {
      const option = one.matches('[type=radio], [type=checkbox]');
      if (option && one.checked !== one.defaultChecked && (one.checked || one.type === 'checkbox')) kept[one.name] = one.checked ? one.value : '';
      else if (one.matches('select') && !one.selectedOptions[0]?.defaultSelected) kept[one.name] = one.value;
      else if (!option && !one.matches('select') && one.value !== one.defaultValue) kept[one.name] = one.value;
    }
    return Object.keys(kept).length ? JSON.stringify(kept) : '';
  };
  const restore = () => {
    let kept = {};
    try {
      kept = JSON.parse(form.dataset.restored || '{}');
    } catch { /* from another version of this form */ }
    const last = Math.max(0, ...Object.keys(kept).map(of => Number(of.match(/^question(\d)$/)?.[1] ?? 0)));
    while (questions().length > Math.max(last + 1, 1)) questions().at(-1).remove();
    while (questions().length < last + 1) add();
    for (const one of form.querySelectorAll('.question [name], .options [name]')) {
      if (one.matches('[type=radio]')) one.checked = one.name in kept ? kept[one.name] === one.value : one.defaultChecked;
      else if (one.matches('[type=checkbox]')) one.checked = one.name in kept ? Boolean(kept[one.name]) : one.defaultChecked;
      else if (one.matches('select')) one.value = kept[one.name] ?? [...one.options].find(({ defaultSelected }) => defaultSelected)?.value ?? one.value;
      else one.value = kept[one.name] ?? one.defaultValue;
    }
    questions().forEach(begin);
    number();
    tellClosing();
    if (form.querySelector('.words .field-of textarea').value || form.querySelector('.words trix-editor')?.textContent) form.querySelector('.words').open = true;
  };
  const tellClosing = () => {
    const at = new Date(closes.value);
    if (Number.isNaN(at.getTime())) return;
    const minutes = String(at.getMinutes()).padStart(2, '0');
    const day = at.toLocaleDateString(french ? 'fr-FR' : 'en-GB', { weekday: 'long', day: 'numeric', month: 'long' }).replace(',', '').replace(/\b1 (?=\p{L})/u, french ? '1er ' : '1 ');
    form.querySelector('.closes-at').textContent = french ? `${day} à ${at.getHours()}\u00a0h\u00a0${minutes}` : `${day} at ${String(at.getHours()).padStart(2, '0')}:${minutes}`;
  };

  form.addEventListener('input', e => {
    const question = e.target.closest('.question');
    if (question && e.target.matches('.rows input')) keep(question);
    if (question && e.target.matches('.ways input') && String(isOfDays(question)) !== question.dataset.days) {
      const before = listOf(question).value;
      listOf(question).value = days.get(question) ?? '';
      days.set(question, before);
      begin(question);
    }
    if (e.target === closes) tellClosing();
  });
  form.addEventListener('click', e => {
    const row = e.target.closest('.rows > li');
    const question = e.target.closest('.question');
    if (row && e.target.closest('button')) {
      const next = row.nextElementSibling ?? row.previousElementSibling;
      row.remove();
      keep(question);
      firstOf(next?.isConnected ? next : rowsOf(question).at(-1)).focus();
      changed(listOf(question));
    }
    if (e.target.closest('.drop')) drop(question);
  });
  form.addEventListener('paste', e => {
    const row = e.target.closest?.('.rows > li');
    const text = e.clipboardData?.getData('text/plain') ?? '';
    if (!row || firstOf(row).type !== 'text' || !/\r?\n/.test(text.trim())) return;
    e.preventDefault();
    const question = row.closest('.question');
    const lines = linesOf(text).map(withoutMarks);
    const every = rowsOf(question);
    const at = every.indexOf(row);
    const before = every.slice(0, at).map(valueOf).filter(Boolean);
    const after = every.slice(valueOf(row) ? at : at + 1).map(valueOf).filter(Boolean);
    // What is too much is left to be seen, and to be removed by whoever pasted it.
    draw(question, [...before, ...lines, ...after]);
    keep(question);
    firstOf(rowsOf(question)[Math.min(before.length + lines.length, rowsOf(question).length - 1)]).focus();
    changed(listOf(question));
  });
  form.addEventListener('keydown', e => {
    if (e.isComposing || e.ctrlKey || e.metaKey || e.altKey) return;
    const question = e.target.closest('.question');
    const row = e.target.closest('.rows > li');
    if (e.key === 'Enter' && e.target.matches('input')) {
      e.preventDefault();
      const rows = question && ['SINGLE', 'MULTIPLE', 'RANKED', 'DATE'].includes(kindOf(question)) ? rowsOf(question) : [];
      const next = row ? valueOf(row) && row.nextElementSibling : question && rows[0];
      const on = next ? firstOf(next) : e.target.id === 'poll-title' ? all.querySelector('.ask') : question?.nextElementSibling?.querySelector('.ask');
      (on ?? form.querySelector('.sending .primary')).focus();
    } else if (e.key === 'Backspace' && row && !valueOf(row) && row.previousElementSibling) {
      e.preventDefault();
      const before = firstOf(row.previousElementSibling);
      if (row.nextElementSibling) row.remove();
      keep(question);
      before.focus();
    }
  });
  adding?.addEventListener('click', e => {
    e.preventDefault();
    const question = add();
    status.textContent = form.dataset.added.replace('{0}', questions().length);
    question.querySelector('.ask').focus();
    question.scrollIntoView({ block: 'nearest' });
    changed(question.querySelector('.ask'));
  });
  form.querySelector('[data-close]').addEventListener('click', e => {
    if (!onWall) return;
    e.preventDefault();
    form.remove();
    onWall.querySelector('.kinds a')?.focus();
  });
  form.addEventListener('parvis:restored', restore);
  form.addEventListener('parvis:sent', () => {
    // Others who heard of it still look into the form.
    if (onWall) queueMicrotask(() => form.remove());
    else window.htmx.ajax('GET', location.pathname + location.search, { target: form, swap: 'outerHTML', select: 'form.polling' });
  });

  if (adding) adding.type = 'button';
  questions().forEach(begin);
  number();
  if (form.dataset.restored) restore();
  if (onWall || document.activeElement === document.body) all.querySelector('.ask').focus({ preventScroll: !onWall });
}
