import { everyForm, plant } from './plant.js';

const page = 'apps/web/src/pages/planted.page.tsx';
const script = 'apps/web/client/planted.ts';

export const plantedInPages = [
  ...plant('web-asks-the-api', 'apps/web/src/planted.ts', everyForm('#cases')),
  ...plant('web-asks-the-api', 'apps/web/src/planted.ts', { 'what opens sealed words': `import { unseal } from '#sealing';` }),
  ...plant('web-asks-the-api', page, { 'from a page': `import { cases } from '#cases';\nexport const page = () => <p>{cases}</p>;` }),
  ...plant('web-asks-the-api', page, { 'a type, from a page': `import type { CaseState } from '#cases';\nexport const page = (state: CaseState) => <p>{state}</p>;` }),

  ...plant('pages-carry-no-code', page, {
    'markup from text': `export const page = (name: string) => <p dangerouslySetInnerHTML={{ __html: name }} />;`,
    'markup from text, spread': `export const page = (name: string) => <p {...{ dangerouslySetInnerHTML: { __html: name } }} />;`,
    'a page within a page': `export const page = (name: string) => <iframe srcdoc={name} />;`,
    'an inline style': `export const page = <p style="color: red">x</p>;`,
    'an inline handler': `export const page = <button onclick="alert(1)">x</button>;`,
    'a handler of a component': `export const page = <Button onClick={() => {}}>x</Button>;`,
    'an inline script': `export const page = <script>alert(1)</script>;`,
    'an empty script': `export const page = <script type="module" />;`,
    'a style element': `export const page = <style>p</style>;`,
  }),
  ...plant('pages-carry-no-code', script, {
    'markup from text in a script': `document.body.innerHTML = location.hash;`,
    'markup from text by another name': `document.body['insertAdjacentHTML']('beforeend', location.hash);`,
  }),
];
