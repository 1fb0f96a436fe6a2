// Thanks: colleagues are found while one types, and stand in the form as chips.
const PAUSE = 150;

const read = async address => {
  const answer = await fetch(address, { headers: { 'HX-Request': 'true' } });
  return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
};

export default function start(form) {
  if (form.dataset.started) return;
  form.dataset.started = 'true';
  const { people, skills } = form.dataset;
  const chosen = form.querySelector('.chosen');
  const field = form.querySelector('[role=combobox]');
  const list = form.querySelector('[role=listbox]');
  const status = form.querySelector('[role=status]');
  const skill = form.elements.skill;
  const suggested = form.querySelector('.suggested');
  const onWall = document.getElementById('composer');
  let active = null;
  let waiting;
  let asked = 0;

  const say = (words, name) => { status.textContent = words.replace('{0}', name); };
  const slugs = () => [...chosen.querySelectorAll('li')].map(chip => chip.dataset.slug);
  const nameOf = chip => chip.querySelector('.avatar + span').textContent;

  const show = option => {
    active?.setAttribute('aria-selected', 'false');
    active = option ?? null;
    active?.setAttribute('aria-selected', 'true');
    active?.scrollIntoView({ block: 'nearest' });
    if (active) field.setAttribute('aria-activedescendant', active.id);
    else field.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    asked += 1;
    clearTimeout(waiting);
    list.hidden = true;
    list.replaceChildren();
    field.setAttribute('aria-expanded', 'false');
    show(null);
  };
  const find = async () => {
    const mine = asked += 1;
    const typed = field.value.trim();
    if (!typed) return close();
    const found = await read(`${people}?${new URLSearchParams({ name: typed, to: slugs().join(',') })}`).catch(() => null);
    if (mine !== asked || !found) return;
    const options = [...found.querySelectorAll('[role=option]')];
    list.replaceChildren(...options);
    list.hidden = !options.length;
    field.setAttribute('aria-expanded', String(options.length > 0));
    show(options[0]);
    say(options.length ? status.dataset.found : status.dataset.nobody, options.length);
  };

  const suggest = async () => {
    const told = await read(`${skills}?${new URLSearchParams({ to: slugs().join(','), typed: skill.value })}`).catch(() => null);
    if (!told) return;
    skill.list.replaceChildren(...[...told.querySelectorAll('li:not(.theirs)')].map(({ dataset }) => new Option(dataset.skill, dataset.skill)));
    suggested.replaceChildren(...[...told.querySelectorAll('li.theirs')].slice(0, 6).map(({ dataset }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'chip';
      button.textContent = dataset.skill;
      return button;
    }));
    suggested.hidden = !suggested.children.length;
  };
  const changed = () => {
    form.elements.to.value = slugs().join(',');
    suggest();
  };
  const remove = chip => {
    say(status.dataset.removed, nameOf(chip));
    chip.remove();
    changed();
    field.focus();
  };
  const closing = name => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'iconic quiet';
    button.ariaLabel = chosen.dataset.remove.replace('{0}', name);
    button.append('×');
    return button;
  };
  const add = option => {
    const chip = document.createElement('li');
    chip.className = 'chip';
    chip.dataset.slug = option.dataset.slug;
    const name = document.createElement('span');
    name.textContent = option.dataset.name;
    chip.append(option.querySelector('.avatar'), name, closing(option.dataset.name));
    chosen.append(chip);
    say(status.dataset.added, option.dataset.name);
    field.value = '';
    close();
    changed();
  };

  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(find, PAUSE);
  });
  field.addEventListener('keydown', e => {
    if (e.isComposing) return;
    const options = [...list.children];
    const step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (step && options.length) {
      e.preventDefault();
      show(options[(options.indexOf(active) + step + options.length) % options.length]);
    } else if ((e.key === 'Enter' && !e.ctrlKey && !e.metaKey) || (e.key === 'Tab' && !e.shiftKey && active)) {
      e.preventDefault();
      if (active) add(active);
    } else if (e.key === 'Escape' && !list.hidden) {
      e.preventDefault();
      e.stopPropagation();
      close();
    } else if (e.key === 'Backspace' && !field.value && chosen.lastElementChild) {
      remove(chosen.lastElementChild);
    }
  });
  field.addEventListener('blur', close);
  list.addEventListener('pointerdown', e => e.preventDefault());
  list.addEventListener('click', e => {
    const option = e.target.closest('[role=option]');
    if (option) add(option);
  });
  chosen.addEventListener('click', e => {
    if (!e.target.closest('a, button')?.matches('.iconic')) return;
    e.preventDefault();
    remove(e.target.closest('li'));
  });
  suggested.addEventListener('click', e => {
    if (!e.target.matches('button')) return;
    skill.value = e.target.textContent;
    form.querySelector('trix-editor, textarea').focus();
  });
  let asking;
  skill.addEventListener('input', () => {
    clearTimeout(asking);
    asking = setTimeout(suggest, PAUSE);
  });

  form.querySelector('[data-close]').addEventListener('click', e => {
    if (!onWall) return;
    e.preventDefault();
    form.remove();
    onWall.querySelector('.kinds a')?.focus();
  });
  form.addEventListener('parvis:sent', () => {
    // Others who heard of it still look into the form.
    if (onWall) queueMicrotask(() => form.remove());
    else window.htmx.ajax('GET', location.pathname, { target: form, swap: 'outerHTML', select: 'form.thanking, .thanks-none' });
  });

  chosen.querySelectorAll('li').forEach(chip => chip.querySelector('a').replaceWith(closing(nameOf(chip))));
  field.closest('.finding').hidden = false;
  suggest();
  if (onWall) field.focus();
}
