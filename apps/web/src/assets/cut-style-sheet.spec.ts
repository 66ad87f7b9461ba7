import { cutStyleSheet } from './cut-style-sheet.js';
import { isUnusedClass } from './unused-parts.js';

const cut = (css: string) => cutStyleSheet(css, (name) => ['toast', 'tab', 'mt-3'].includes(name));

describe('a style sheet that is cut', () => {
  it.each([
    ['keeps what names no unused class', 'a:hover,.alert>p{color:red}', 'a:hover,.alert>p{color:red}'],
    ['drops a rule for unused classes alone', '.toast{a:b}.alert{c:d}', '.alert{c:d}'],
    ['drops single selectors', '.toast,.alert,.alert .tab{a:b}', '.alert{a:b}'],
    ['keeps classes that only begin alike', '.table{a:b}.toaster{c:d}', '.table{a:b}.toaster{c:d}'],
    ['keeps what must be without an unused class', '.alert:not(.toast):not(.tab){a:b}', '.alert:not(.toast):not(.tab){a:b}'],
    ['drops what is both', '.toast:not(.alert){a:b}', ''],
    ['reads lists in parentheses as one selector', ':is(.alert,.badge) p,.tab{a:b}', ':is(.alert,.badge) p{a:b}'],
    ['cuts inside conditions', '@media print{.toast{a:b}.alert{c:d}}', '@media print{.alert{c:d}}'],
    ['cuts conditions within conditions', '@media print{@supports(x:y){.toast{a:b}.alert{c:d}}}', '@media print{@supports(x:y){.alert{c:d}}}'],
    ['drops conditions that are left empty', '@media print{.toast{a:b}}.alert{c:d}', '.alert{c:d}'],
    ['drops font faces and animations', '@font-face{src:url(x)}@keyframes k{from{a:b}to{c:d}}.alert{c:d}', '.alert{c:d}'],
    ['leaves strings whole', '.alert:before{content:"}.toast{"}p{a:b}', '.alert:before{content:"}.toast{"}p{a:b}'],
    ['drops comments', '/* .toast{ */.alert{c:d}/*# map */', '.alert{c:d}'],
  ])('%s', (_behaviour, css, left) => {
    expect(cut(css)).toBe(left);
  });
});

describe('an unused class', () => {
  it.each(['accordion', 'accordion-bordered', 'mt-3', 'px-5-lg', 'col-md-6', 'd-none', 'icon-account', 'sidenav-list', 'table--zebra', 'h1'])('is %s', (name) => {
    expect(isUnusedClass(name)).toBe(true);
  });

  it.each(['alert', 'alert-icon', 'form-group', 'table', 'table--compact', 'icon-svg', 'd-print-none', 'header', 'mainmenu', 'back-link', 'container'])('is not %s', (name) => {
    expect(isUnusedClass(name)).toBe(false);
  });
});
