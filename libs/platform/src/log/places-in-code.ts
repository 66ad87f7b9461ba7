/** A line of V8's stack that ends in a place: `    at name (file:///…/door.js:12:34)`. */
const frame = /^ {4}at (?:.* \()?(?:file:\/\/)?(?<path>\/[^()\s]+|node:[\w/]+):(?<line>\d+):(?<column>\d+)\)?$/;
/** What a path of code of ours or of a dependency ends with; what stands before it is the machine's business. */
const known = /(?:^|\/)((?:apps|libs|db|test|tools)\/[\w./-]+\.[cm]?[jt]sx?|node_modules\/[\w./@-]+\.[cm]?js)$/;
/** A line of V8's stack that says no place. */
const placeless = /^ {4}at .+ \((?:<anonymous>|native|index \d+)\)$/;
const most = 12;

/**
 * Where in the code an error was made, innermost first, at most 12 places like `libs/operation/src/door.js:80:13`.
 * An error's message stands in its stack and may repeat what a person wrote, over several lines that look like places:
 * so the message is cut off first, and of what follows only files and numbers are kept.
 */
export function placesInCode({ message, stack = '' }: Error): string[] {
  const at = message === '' ? -1 : stack.indexOf(message);
  const lines = (at === -1 ? stack : stack.slice(at + message.length)).split('\n');
  // A message that was changed after the stack was made still stands in it, before the places: only the last run counts.
  const places = lines.filter((line) => !placeless.test(line)).map(placeIn);
  const first = places.findLastIndex((place) => place === undefined) + 1;
  return places.slice(first, first + most) as string[];
}

function placeIn(line: string): string | undefined {
  const { path, line: row, column } = frame.exec(line)?.groups ?? {};
  if (path === undefined) return undefined;
  const file = path.startsWith('node:') ? path : known.exec(path)?.[1];
  return `${file ?? 'elsewhere'}:${row}:${column}`;
}
