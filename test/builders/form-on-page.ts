/** A form as a page shows it: what a browser would send, if nobody touched it. */
export interface FormOnPage {
  action: string;
  /** Every field with its values; a box that is not ticked sends none. */
  fields: Record<string, string[]>;
}

/**
 * The form of a page that begins with this tag, such as `class="draft-form"`.
 * @throws Error when there is none
 */
export function formOnPage(html: string, mark: string): FormOnPage {
  const form = html.split('<form').slice(1).map((each) => each.split('</form>')[0]!).find((each) => each.slice(0, each.indexOf('>')).includes(mark));
  if (form === undefined) throw new Error(`no form with ${mark} on the page: ${html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').slice(0, 300)}`);
  return read(form);
}

/** Every form of a page, in order. */
export const formsOn = (html: string): FormOnPage[] => html.split('<form').slice(1).map((each) => read(each.split('</form>')[0]!));

function read(form: string): FormOnPage {
  const fields: Record<string, string[]> = {};
  const add = (name: string | undefined, value: string): void => void (name !== undefined && (fields[decoded(name)] ??= []).push(decoded(value)));
  const controls = /<(input|textarea|select)\b([^>]*)>(?:((?:(?!<\/\1>)[^])*)<\/\1>)?/g;
  for (const [, tag, attributes = '', inside = ''] of form.matchAll(controls)) {
    const name = attributeOf(attributes, 'name');
    if (tag === 'textarea') add(name, inside.replace(/^\n/, ''));
    else if (tag === 'select') add(name, attributeOf(/<option\b([^>]*\sselected[^>]*)>/.exec(inside)?.[1] ?? '', 'value') ?? '');
    else if (!/\stype="(radio|checkbox)"/.test(attributes) || /\schecked\b/.test(attributes)) add(name, attributeOf(attributes, 'value') ?? '');
  }
  return { action: decoded(attributeOf(`${form.slice(0, form.indexOf('>'))}`, 'action') ?? ''), fields };
}

const attributeOf = (attributes: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}(?:="([^"]*)"|(?=[\\s/]|$))`).exec(attributes);
  return found === null ? undefined : (found[1] ?? '');
};

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
const decoded = (text: string): string => text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity]!);
