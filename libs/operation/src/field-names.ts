const most = 64;

/**
 * The names of the fields that an answer shows, for the closing of its entry: property names at any depth, sorted,
 * each once. Names only, never values. Beyond 64 the list ends with `…`, so that it says that it was cut.
 */
export function fieldNames(view: unknown): string[] {
  const names = new Set<string>();
  collect(view, names);
  const sorted = [...names].sort();
  return sorted.length <= most ? sorted : [...sorted.slice(0, most), '…'];
}

function collect(value: unknown, names: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, names);
    return;
  }
  if (typeof value !== 'object' || value === null || value instanceof Date) return;
  for (const [name, inner] of Object.entries(value)) {
    if (inner === undefined) continue;
    names.add(name);
    collect(inner, names);
  }
}
