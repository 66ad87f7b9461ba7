import ts from 'typescript';
import { librariesOfWeb } from './floors.js';
import { isProduct } from './place.js';
import { fileRule, importRule, type Rule } from './rule.js';
import { libraryOf } from './target.js';
import type { CodeFile } from './tree.js';

/** What the web may know, and what its pages may carry. */
export const pageRules: readonly Rule[] = [
  importRule(
    'web-asks-the-api',
    'A web process that could reach case data by itself could show it without an entry in the log.',
    ({ from, to }) => {
      const name = libraryOf(to);
      return from.room === 'apps/web' && isProduct(from) && name !== undefined && !librariesOfWeb.includes(name) &&
        `the web enters ${librariesOfWeb.join(', ')} only`;
    },
  ),

  fileRule(
    'pages-carry-no-code',
    'Text that becomes markup is the way in for somebody else’s script, and inline code would need a weaker policy.',
    (file) => (file.place.room === 'apps/web' && isProduct(file.place) ? [...markupFromText(file), ...inlineCode(file)] : []),
  ),
];

interface Objection {
  readonly node: ts.Node;
  readonly says: string;
}

const makersOfMarkup = ['dangerouslySetInnerHTML', 'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'srcdoc'];

function markupFromText({ nodes }: CodeFile): Objection[] {
  const words = nodes.filter((node) => ts.isIdentifier(node) || ts.isStringLiteralLike(node));
  return words.filter(({ text }) => makersOfMarkup.includes(text)).map((node) => ({
    node, says: `no ${node.text}: give the text to a component, which escapes it`,
  }));
}

function inlineCode({ nodes }: CodeFile): Objection[] {
  return nodes.flatMap((node): Objection[] => {
    if (ts.isJsxAttribute(node)) return objectionToAttribute(node);
    if (!ts.isJsxOpeningElement(node) && !ts.isJsxSelfClosingElement(node)) return [];
    const tag = node.tagName.getText();
    if (tag === 'style') return [{ node, says: 'styles belong in a sheet of apps/web/src/assets' }];
    const hasSource = node.attributes.properties.some((one) => ts.isJsxAttribute(one) && one.name.getText() === 'src');
    return tag === 'script' && !hasSource ? [{ node, says: 'scripts belong in apps/web/client' }] : [];
  });
}

function objectionToAttribute(node: ts.JsxAttribute): Objection[] {
  const name = node.name.getText();
  const isOfComponent = /^[A-Z]/.test(node.parent.parent.tagName.getText());
  if (name === 'style' && !isOfComponent) return [{ node, says: 'styles belong in a sheet of apps/web/src/assets' }];
  return /^on[a-z]/i.test(name) ? [{ node, says: 'what happens in the browser belongs in apps/web/client' }] : [];
}
