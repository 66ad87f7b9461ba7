import ts from 'typescript';
import { bare, spelledText } from './fixed-text.js';

/** One place where a file names another module, in whatever form the language allows. */
export interface NamedModule {
  /** Undefined when the name is computed and cannot be read from the text. */
  readonly specifier: string | undefined;
  readonly node: ts.Node;
  /** Erased by the compiler. `import { type X }` is not: under verbatimModuleSyntax the module still loads. */
  readonly typeOnly: boolean;
  /** The module, or a binding of it, leaves this file again as an export. */
  readonly handedOn: boolean;
}

/**
 * Every module that a file names: `import` and `export … from`, with `type` or without, `import x = require()`,
 * `import()` as expression and as type, `declare module`, `require` and what `createRequire` made,
 * `import.meta.resolve`, `process.getBuiltinModule`, code files named by `new URL(…, import.meta.url)`, and
 * `/// <reference>`.
 */
export function modulesNamedIn(file: ts.SourceFile, nodes: readonly ts.Node[]): NamedModule[] {
  const exported = namesExportedBy(nodes);
  const loaders = loadersIn(nodes);
  const named = nodes.flatMap((node) => {
    const found = declarationOf(node, exported) ?? typeOf(node) ?? callOf(node, loaders) ?? codeUrlOf(node);
    return found ? [found] : [];
  });
  const references = [...file.referencedFiles.map(asRelative), ...file.typeReferenceDirectives];
  return [...named, ...references.map(({ fileName }) => of({ specifier: fileName, node: file, typeOnly: true }))];
}

const of = (part: Partial<NamedModule> & { node: ts.Node }): NamedModule => ({
  specifier: undefined, typeOnly: false, handedOn: false, ...part,
});

function declarationOf(node: ts.Node, exported: ReadonlySet<string>): NamedModule | undefined {
  if (ts.isImportDeclaration(node)) {
    const clause = node.importClause;
    return of({
      node,
      specifier: textOf(node.moduleSpecifier),
      typeOnly: clause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
      handedOn: bindingsOf(clause).some((name) => exported.has(name)),
    });
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return of({ node, specifier: textOf(node.moduleSpecifier), typeOnly: node.isTypeOnly, handedOn: true });
  }
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
    const handedOn = exported.has(node.name.text) || node.modifiers !== undefined;
    return of({ node, specifier: textOf(node.moduleReference.expression), typeOnly: node.isTypeOnly, handedOn });
  }
  if (ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name)) {
    return of({ node, specifier: node.name.text, typeOnly: true });
  }
  return undefined;
}

function typeOf(node: ts.Node): NamedModule | undefined {
  if (!ts.isImportTypeNode(node)) return undefined;
  const argument = ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  const specifier = argument && ts.isStringLiteralLike(argument) ? argument.text : undefined;
  return of({ node, specifier, typeOnly: true });
}

function callOf(node: ts.Node, loaders: Loaders): NamedModule | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const callee = bare(node.expression);
  const loads =
    callee.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(callee) && loaders.require.has(callee.text)) ||
    (ts.isPropertyAccessExpression(callee) && isLoaderMember(callee, loaders)) ||
    (ts.isCallExpression(callee) && makesRequire(callee, loaders.make));
  return loads ? of({ node, specifier: textOf(node.arguments[0]) }) : undefined;
}

function isLoaderMember(callee: ts.PropertyAccessExpression, loaders: Loaders): boolean {
  const { text: member } = callee.name;
  if (member === 'getBuiltinModule' || member === 'require') return true;
  if (member !== 'resolve') return false;
  const owner = bare(callee.expression);
  return ts.isMetaProperty(owner) || (ts.isIdentifier(owner) && loaders.require.has(owner.text));
}

/** `new URL('./sequencer.js', import.meta.url)` starts code as surely as an import does; data files do not count. */
function codeUrlOf(node: ts.Node): NamedModule | undefined {
  if (!ts.isNewExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'URL') return undefined;
  const specifier = textOf(node.arguments?.[0]);
  return specifier && /^\.{1,2}\/.*\.[cm]?[jt]sx?$/.test(specifier) ? of({ node, specifier }) : undefined;
}

interface Loaders {
  /** Names that make a `require`: `createRequire` and its aliases. */
  readonly make: ReadonlySet<string>;
  /** Names that load: `require` and what such a maker returned. */
  readonly require: ReadonlySet<string>;
}

function loadersIn(nodes: readonly ts.Node[]): Loaders {
  const aliases = nodes.filter(ts.isImportSpecifier).filter((one) => one.propertyName?.text === 'createRequire');
  const make = new Set(['createRequire', ...aliases.map((one) => one.name.text)]);
  const made = nodes.filter(ts.isVariableDeclaration).flatMap((one) => {
    const value = one.initializer && bare(one.initializer);
    return value && ts.isCallExpression(value) && makesRequire(value, make) && ts.isIdentifier(one.name)
      ? [one.name.text] : [];
  });
  return { make, require: new Set(['require', ...made]) };
}

function makesRequire(call: ts.CallExpression, make: ReadonlySet<string>): boolean {
  const callee = bare(call.expression);
  if (ts.isIdentifier(callee)) return make.has(callee.text);
  return ts.isPropertyAccessExpression(callee) && callee.name.text === 'createRequire';
}

/** Local names in `export { a, b as c }`, `export default a` and `export const d = a`. */
function namesExportedBy(nodes: readonly ts.Node[]): Set<string> {
  return new Set(nodes.flatMap((node) => {
    if (ts.isExportDeclaration(node) && !node.moduleSpecifier && node.exportClause && ts.isNamedExports(node.exportClause)) {
      return node.exportClause.elements.map((one) => (one.propertyName ?? one.name).text);
    }
    if (ts.isExportAssignment(node)) return identifierIn(node.expression);
    if (ts.isVariableStatement(node) && node.modifiers?.some((one) => one.kind === ts.SyntaxKind.ExportKeyword)) {
      return node.declarationList.declarations.flatMap((one) => identifierIn(one.initializer));
    }
    return [];
  }));
}

function identifierIn(node: ts.Expression | undefined): string[] {
  const inner = node && bare(node);
  return inner && ts.isIdentifier(inner) ? [inner.text] : [];
}

function bindingsOf(clause: ts.ImportClause | undefined): string[] {
  const bindings = clause?.namedBindings;
  const named = !bindings ? [] : ts.isNamespaceImport(bindings) ? [bindings.name] : bindings.elements.map((one) => one.name);
  return [...(clause?.name ? [clause.name] : []), ...named].map((name) => name.text);
}

function textOf(node: ts.Expression | undefined): string | undefined {
  const spelled = node && spelledText(node);
  return spelled?.fixed ? spelled.text : undefined;
}

const asRelative = ({ fileName }: ts.FileReference) => ({
  fileName: /^[./]/.test(fileName) ? fileName : `./${fileName}`,
});
