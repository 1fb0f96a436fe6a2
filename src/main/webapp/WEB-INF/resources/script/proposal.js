// Proposals: what is like the title one types, and what is kept of the form beside its title and reason.
const words = document.getElementById('words')?.dataset ?? {};
const root = words.root ?? '';
const PAUSE = 300;
const SENT = 'parvis.proposal.sent';
const token = () => document.querySelector('meta[name=token]')?.content ?? '';
const place = name => `parvis.draft.${words.viewer}.${name}`;

const read = async address => {
  const answer = await fetch(address, { headers: { 'HX-Request': 'true' } });
  return answer.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
};
const after = (pause, act) => {
  let waiting;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(act, pause);
  };
};
const stored = act => {
  try {
    return act();
  } catch {
    return null;
  }
};

const suggest = form => {
  const list = form.querySelector('.alike');
  const title = form.elements.title;
  let asked = 0;
  const find = async () => {
    const mine = asked += 1;
    const found = title.value.trim().length < 3 ? null : await read(`${form.dataset.alike}?${new URLSearchParams({ title: title.value })}`).catch(() => null);
    if (mine !== asked) return;
    list.replaceChildren(...found ? found.body.children : []);
  };
  title.addEventListener('input', after(PAUSE, find));
  setTimeout(find, PAUSE);
};

// A draft keeps the other fields too; what was sent is forgotten on the page that follows.
const remember = form => {
  const fields = [...form.querySelectorAll('[data-more]')];
  form.typedFields = () => (fields.some(field => field.value) ? JSON.stringify(Object.fromEntries(fields.map(field => [field.name, field.value]))) : '');
  const restore = () => {
    const kept = stored(() => JSON.parse(form.dataset.restored || '{}')) ?? {};
    fields.forEach(field => { field.value = kept[field.name] ?? ''; });
  };
  form.addEventListener('parvis:restored', restore);
  if (form.dataset.restored) restore();
  stored(() => sessionStorage.removeItem(SENT));
  form.addEventListener('submit', () => stored(() => sessionStorage.setItem(SENT, form.dataset.draft)));
};
const forget = () => {
  const name = stored(() => sessionStorage.getItem(SENT));
  if (!name || !/\/(proposal\/(new|campaign-new)|act\/campaign)(\?|$)/.test(document.referrer)) return;
  stored(() => {
    sessionStorage.removeItem(SENT);
    ['', '.other'].forEach(end => localStorage.removeItem(place(name) + end));
  });
  fetch(`${root}/act/draft/${name}/delete`, {
    method: 'POST', headers: { 'HX-Request': 'true', 'X-Parvis-Token': token() }, body: new URLSearchParams(),
  }).catch(() => {});
};

// A draft that one goes on with is kept where it is.
const keepOn = form => {
  const keep = after(1500, async () => {
    const answer = await fetch(form.dataset.keep, { method: 'POST', headers: { 'HX-Request': 'true', 'X-Parvis-Token': token() }, body: new URLSearchParams(new FormData(form)) }).catch(() => null);
    if (answer?.ok) form.querySelector('.drafted').replaceChildren(form.dataset.kept);
  });
  form.addEventListener('input', e => e.target.type !== 'file' && keep());
  form.addEventListener('trix-change', keep);
};

// Colleagues are offered while one types their name.
const name = form => {
  const list = form.querySelector('datalist');
  form.addEventListener('input', e => {
    if (e.target.getAttribute('list') === list.id) ask(e.target);
  });
  const ask = field => {
    clearTimeout(field.waiting);
    field.waiting = setTimeout(async () => {
      const found = await read(`${form.dataset.colleagues}?${new URLSearchParams({ at: field.value, place: form.dataset.place })}`).catch(() => null);
      if (found) list.replaceChildren(...[...found.querySelectorAll('[data-name]')].filter(one => !one.querySelector('.outside')).map(({ dataset }) => new Option(dataset.name, dataset.name)));
    }, PAUSE);
  };
};

forget();
document.querySelectorAll('form.proposing').forEach(form => {
  suggest(form);
  if (form.dataset.draft) remember(form);
  if (form.dataset.keep) keepOn(form);
});
document.querySelectorAll('form[data-colleagues]').forEach(name);
