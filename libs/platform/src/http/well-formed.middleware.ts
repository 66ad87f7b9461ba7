import type { IncomingMessage, ServerResponse } from 'node:http';
import { findForbiddenCharacter, findForbiddenText } from '#kernel';
import { InvalidInput } from './invalid-input.js';

const says = {
  nul: {
    da: 'Indeholder tegnet U+0000, som ikke kan gemmes. Skriv teksten igen uden det.',
    en: 'Holds the character U+0000, which cannot be stored. Write the text again without it.',
  },
  'lone-surrogate': {
    da: 'Indeholder et halvt tegn (enlig surrogat). Skriv teksten igen.',
    en: 'Holds half a character (a lone surrogate). Write the text again.',
  },
  'too-deep': {
    da: 'Er indlejret mere end 20 niveauer. Send en fladere krop.',
    en: 'Is nested more than 20 levels deep. Send a flatter body.',
  },
} as const;

/**
 * Refuses U+0000 and lone surrogates in path, query and body, and bodies deeper than 20, before anything reads them:
 * PostgreSQL cannot hold the first two, and text must come back as it was sent (security.md rows 20 and 34).
 */
export function refuseMalformedText(request: IncomingMessage & { body?: unknown }, _response: ServerResponse, next: (error?: unknown) => void): void {
  let address: string;
  try {
    address = decodeURIComponent(request.url ?? '');
  } catch {
    next(new InvalidInput([{ field: 'url', code: 'malformed', da: 'Adressen er ikke gyldig UTF-8.', en: 'The address is not valid UTF-8.' }]));
    return;
  }
  const inAddress = findForbiddenCharacter(address);
  if (inAddress !== null) {
    next(new InvalidInput([{ field: 'url', code: inAddress, ...says[inAddress] }]));
    return;
  }
  const inBody = findForbiddenText(request.body);
  next(inBody === null ? undefined : new InvalidInput([{ field: inBody.path, code: inBody.problem, ...says[inBody.problem] }]));
}
