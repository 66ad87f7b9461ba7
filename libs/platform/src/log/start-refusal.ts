import { UnsafeConfiguration } from '../configuration/unsafe-configuration.js';

/** Why a process does not start, as one JSON line without any value: there is no log yet. */
export function writeStartRefusal(error: unknown): void {
  const line = error instanceof UnsafeConfiguration
    ? { refused: 'configuration', setting: error.setting, reason: error.message.slice(error.setting.length + 2) }
    : { refused: 'start', reason: error instanceof Error ? error.name : typeof error, code: codeOf(error) };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

const codeOf = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[A-Z0-9_]{3,40}$/.test(code) ? code : undefined;
};
