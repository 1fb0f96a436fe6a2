// Formatted writing: Trix is fetched when someone starts to write, and takes over the plain field.
const source = document.getElementById('wall-script').dataset.trix;
let loading;
const trix = () => loading ??= new Promise((resolve, reject) => {
  const script = document.createElement('script');
  // Trix styles itself; the page's policy asks for its nonce.
  const nonce = document.createElement('meta');
  nonce.name = 'trix-csp-nonce';
  nonce.content = document.getElementById('wall-script').nonce;
  document.head.append(nonce);
  script.src = source;
  script.onload = resolve;
  script.onerror = reject;
  document.head.append(script);
});

const asHtml = text => {
  const lines = document.createElement('div');
  text.split('\n').forEach((line, i) => {
    if (i) lines.append(document.createElement('br'));
    lines.append(line);
  });
  return text ? lines.outerHTML : '';
};

const open = async field => {
  if (field.dataset.editor) return;
  field.dataset.editor = 'opening';
  try {
    await trix();
  } catch {
    delete field.dataset.editor;
    loading = undefined;
    return;
  }
  const { form } = field;
  const input = Object.assign(document.createElement('input'), {
    type: 'hidden', id: `${field.id}-html`, name: field.name,
  });
  const toolbar = document.createElement('trix-toolbar');
  toolbar.id = `${field.id}-format`;
  toolbar.append(document.getElementById('toolbar').content.cloneNode(true));
  const editor = document.createElement('trix-editor');
  editor.id = `${field.id}-editor`;
  editor.className = 'said';
  editor.setAttribute('input', input.id);
  editor.setAttribute('toolbar', toolbar.id);
  editor.setAttribute('placeholder', field.placeholder);
  editor.setAttribute('aria-label', document.querySelector(`label[for="${field.id}"]`).textContent);
  editor.setAttribute('aria-multiline', 'true');
  const hadFocus = document.activeElement === field || form.matches('.editing');
  const typed = field.value;
  editor.addEventListener('trix-initialize', () => {
    field.hidden = true;
    field.dataset.required = field.required;
    field.required = false;
    field.removeAttribute('name');
    form.elements.format.value = 'html';
    form.classList.add('open');
    if (hadFocus) editor.focus({ preventScroll: true });
    if (hadFocus || field.value !== typed) editor.editor.setSelectedRange(editor.editor.getDocument().toString().length - 1);
    if (!field.value.startsWith(typed)) editor.editor.loadHTML(asHtml(field.value));
    else if (field.value !== typed) editor.editor.insertString(field.value.slice(typed.length));
  }, { once: true });
  input.value = field.dataset.html ?? asHtml(field.value);
  field.after(input, editor, toolbar);
};

// Trix hands over what was typed with the next frame: nothing is sent before.
document.addEventListener('submit', e => {
  const { target: form, submitter } = e;
  if (!form.querySelector('trix-editor') || form.dataset.settled) return;
  e.preventDefault();
  e.stopImmediatePropagation();
  if (form.dataset.settling) return;
  form.dataset.settling = 'true';
  requestAnimationFrame(() => requestAnimationFrame(() => {
    delete form.dataset.settling;
    form.dataset.settled = 'true';
    form.requestSubmit(submitter);
    delete form.dataset.settled;
  }));
}, true);

// With that frame it also puts the caret back, and the focus with it: it draws before one goes elsewhere, not after.
const draw = () => {
  const { inputController } = document.activeElement?.editorController ?? {};
  if (inputController?.scheduledRender) inputController.render();
};
document.addEventListener('pointerdown', draw, true);
document.addEventListener('keydown', e => e.key === 'Tab' && draw(), true);
// What a phone's keyboard composes ends as one leaves.
document.addEventListener('compositionend', draw);

document.addEventListener('trix-file-accept', e => e.preventDefault());
document.addEventListener('focusin', e => {
  if (e.target.closest?.('form.writing')) import(document.getElementById('wall-script').dataset.complete).catch(() => {});
  if (e.target.matches('form.writing textarea[name=body]')) open(e.target);
});
document.addEventListener('htmx:load', e => {
  const field = e.detail.elt.querySelector?.('form.editing textarea[name=body]');
  if (field) open(field);
  else e.detail.elt.querySelector?.('form.editing textarea')?.focus();
});
// What was sent leaves a plain, closed field behind.
document.addEventListener('parvis:sent', e => {
  const form = e.target;
  const editor = form.querySelector('trix-editor');
  if (!editor) return;
  const field = document.getElementById(editor.id.replace(/-editor$/, ''));
  form.querySelector('trix-toolbar').remove();
  document.getElementById(editor.getAttribute('input')).remove();
  editor.remove();
  Object.assign(field, { name: 'body', value: '', required: field.dataset.required === 'true', hidden: false });
  delete field.dataset.editor;
  delete field.dataset.html;
  form.elements.format.value = 'markdown';
  form.classList.remove('open');
});
