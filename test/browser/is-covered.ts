/** Whether something else is drawn where the middle of an element is (WCAG 2.4.11). Runs in the browser, so it knows nothing from around it. */
export function isCovered(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const above = element.ownerDocument.elementFromPoint(left + width / 2, top + height / 2);
  // A box or a radio is drawn by its label, which comes right after it.
  return above === null || !(element.contains(above) || above.contains(element) || above.previousElementSibling === element);
}
