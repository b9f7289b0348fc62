(() => {
  'use strict';
  const form = document.getElementById('filter');
  if (form) table(form, document.getElementById('shown'), document.querySelector('.models'));
  document.addEventListener('toggle', (event) => offerCopy(event.target), true);

  /* Filters and sorts the models; what does not change is not touched. */
  function table(form, shown, table) {
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    const rank = { bad: 0, open: 1, warn: 2, good: 3 };
    const words = new Intl.Collator('en', { numeric: true });
    const models = [...body.rows].map((row) => {
      const cells = [...row.cells];
      const steps = row.querySelector('.bar').className.match(/\d/g).join('');
      const verdict = cells[3].firstElementChild.className;
      return {
        row,
        section: document.getElementById(row.querySelector('a').hash.slice(1)),
        verdict,
        keys: [cells[0].textContent, cells[1].textContent, steps, String(rank[verdict]), cells[4].textContent],
      };
    });
    let sorted = 0;
    let up = true;

    const filter = () => {
      const wanted = form.elements.text.value.trim().toLowerCase().split(/\s+/);
      const verdict = form.elements.verdict.value;
      let count = 0;
      for (const model of models) {
        model.words ??= (model.row.textContent + ' ' + model.section.textContent).toLowerCase();
        const fits = (!verdict || model.verdict === verdict) && wanted.every((word) => model.words.includes(word));
        if (model.row.hidden === fits) model.row.hidden = model.section.hidden = !fits;
        count += fits ? 1 : 0;
      }
      shown.textContent = count + ' of ' + models.length + ' shown';
    };

    const sort = (column, ascending) => {
      heads[sorted].removeAttribute('aria-sort');
      sorted = column;
      up = ascending;
      heads[sorted].setAttribute('aria-sort', up ? 'ascending' : 'descending');
      form.elements.sort.value = String(sorted);
      const order = [...models].sort(
        (a, b) => (up ? 1 : -1) * words.compare(a.keys[sorted], b.keys[sorted]) || words.compare(a.keys[0], b.keys[0]),
      );
      body.replaceChildren(...order.map((model) => model.row));
    };

    heads.forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      button.addEventListener('click', () => sort(column, column !== sorted || !up));
      head.append(button);
    });
    heads[0].setAttribute('aria-sort', 'ascending');
    form.addEventListener('input', (event) => {
      if (event.target === form.elements.sort) sort(Number(event.target.value), true);
      else filter();
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    window.addEventListener('hashchange', () => {
      const target = document.getElementById(location.hash.slice(1));
      if (target?.closest('article')?.hidden) {
        form.elements.text.value = '';
        form.elements.verdict[0].checked = true;
        filter();
        target.scrollIntoView();
      }
    });
    shown.textContent = models.length + ' of ' + models.length + ' shown';
    form.hidden = false;
  }

  /* Puts a button to copy beside a waiver that is opened. */
  function offerCopy(details) {
    if (!details.matches?.('.waive[open]') || details.querySelector('button')) return;
    const text = details.querySelector('pre');
    const button = document.createElement('button');
    const said = document.createElement('output');
    button.type = 'button';
    button.textContent = 'Copy';
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(text.textContent + '\n');
        said.textContent = 'Copied.';
      } catch {
        getSelection().selectAllChildren(text);
        said.textContent = 'Selected: copy it with the keyboard.';
      }
    });
    details.append(button, ' ', said);
  }
})();
