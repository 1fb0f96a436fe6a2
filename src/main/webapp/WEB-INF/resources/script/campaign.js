// Calls for ideas: a draft keeps their days and their jury too.
const SENT = 'parvis.proposal.sent';
const stored = act => {
  try {
    return act();
  } catch {
    return null;
  }
};
const usual = field => (field.options ? [...field.options].find(option => option.defaultSelected)?.value ?? field.options[0].value : field.defaultValue);

document.querySelectorAll('form.calling').forEach(form => {
  const fields = [...form.querySelectorAll('.campaign-days input, select[name=way], .campaign-jurors input')];
  const before = new Map(fields.map(field => [field, usual(field)]));
  form.typedFields = () => (fields.some(field => field.value !== before.get(field)) ? JSON.stringify(Object.fromEntries(fields.map(field => [field.name, field.value]))) : '');
  const restore = () => {
    const kept = stored(() => JSON.parse(form.dataset.restored || '{}')) ?? {};
    fields.forEach(field => { field.value = kept[field.name] ?? before.get(field); });
  };
  form.addEventListener('parvis:restored', restore);
  if (form.dataset.restored) restore();
  stored(() => sessionStorage.removeItem(SENT));
  form.addEventListener('submit', () => stored(() => sessionStorage.setItem(SENT, form.dataset.draft)));
});
