(() => {
  'use strict';
  const form = document.getElementById('filter');
  if (!form) return;
  const text = document.getElementById('text');
  const shown = document.getElementById('shown');
  const models = [...document.querySelectorAll('table.models tbody tr')].map((row) => {
    const section = document.getElementById(row.dataset.m);
    return { row, section, verdict: row.dataset.v, words: (row.textContent + section.textContent).toLowerCase() };
  });
  const apply = () => {
    const wanted = text.value.trim().toLowerCase().split(/\s+/);
    const verdict = form.elements.verdict.value;
    let count = 0;
    for (const model of models) {
      const fits = (!verdict || model.verdict === verdict) && wanted.every((word) => model.words.includes(word));
      model.row.hidden = model.section.hidden = !fits;
      count += fits ? 1 : 0;
    }
    shown.textContent = count + ' of ' + models.length + ' shown';
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  document.documentElement.dataset.filter = 'on';
  apply();
})();
