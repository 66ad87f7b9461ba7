import type { PartKind, Urgency } from '#api-client';
import { Badge } from '../../fds/badge.js';
import type { Language } from '../../texts/language.js';
import { sentTexts } from '../../texts/sent.js';

interface PartKindProps {
  readonly kind: PartKind;
  readonly urgency: Urgency;
  readonly language: Language;
}

/** What kind of part it is and how much it hastens. Only what is acute stands out: where everything has a mark, none is seen. */
export function PartKindText({ kind, urgency, language }: PartKindProps) {
  const say = sentTexts.in(language);
  const name = say(kind === 'child' ? 'childPart' : 'adultPart');
  if (urgency === 'AKUT') return <span>{name} <Badge tone="error" text={say('acute')} /></span>;
  return <span>{urgency === 'HASTER' ? say('urgent', { part: name }) : name}</span>;
}
