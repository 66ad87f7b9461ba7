// Shows who answers in the kommune that was just chosen.
const choice = document.querySelector<HTMLSelectElement>('select#municipality');
choice?.addEventListener('change', () => {
  for (const panel of document.querySelectorAll<HTMLElement>('[data-municipality]')) panel.hidden = panel.dataset.municipality !== choice.value;
});
