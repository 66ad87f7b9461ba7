/** Parts of dkfds that no page draws. A page that comes to need one takes it off this list. */
const parts = [
  'accordion', 'align', 'anchor', 'article', 'back-to-top', 'bg', 'bordered-list', 'button-arrow', 'button-first', 'button-icon-only',
  'button-last', 'button-menu', 'button-mobile-menu', 'button-next', 'button-overflow-menu', 'button-previous', 'button-row',
  'button-unstyled', 'card-actions', 'card-icon', 'card-image', 'card-row', 'character-limit', 'checkbox-content', 'col', 'cookie',
  'date-picker', 'displayheading', 'embed', 'fds-modal', 'flex', 'float', 'font', 'footer-col', 'form-limit', 'form-success', 'function-link-wrapper',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hidden-content', 'justify', 'language-switcher', 'link', 'logo', 'long', 'menu-top', 'mobile-drawer',
  'modal', 'more-option', 'navigation-menu-mobile', 'offset', 'order', 'overflow', 'overlay', 'pagination', 'portal-info-mobile', 'position',
  'radio-content', 'row', 'search', 'side-menu', 'sidemenu', 'sidenav', 'solution', 'sort', 'spinner', 'step', 'structured-list', 'subheading', 'submenu', 'tab',
  'table--borderless', 'table--extracompact', 'table--responsive-scroll', 'table--selectable', 'table--zebra', 'table-actions', 'table-lg', 'table-selected-number', 'table-pagination',
  'table-sm', 'table-xl', 'toast', 'toggle', 'tooltip', 'weight',
];

/** Spacing, size and display by class name: `app.css` sets these where they belong. */
const utility = /^(?:[mp][trblxy]?|[dhw]|col|[mp]in-[hw]|max-[hw])-/;

const keptUtilities: readonly string[] = ['d-print-none'];

const part = new RegExp(`^(?:${parts.join('|')})(?:$|[-_])`);

/** True for a class that no page carries. */
export function isUnusedClass(name: string): boolean {
  if (keptUtilities.includes(name)) return false;
  return part.test(name) || utility.test(name) || /^icon-(?!svg$)/.test(name);
}
