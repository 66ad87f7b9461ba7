import { isInDistrict } from '#kernel';
import type { Language } from '../../texts/language.js';
import { municipalityText } from '../../texts/municipalities.js';
import { sentTexts } from '../../texts/sent.js';

interface SentTo {
  readonly receiver?: { readonly nameDa: string; readonly nameEn: string };
  readonly municipalityCode: string;
}

/** Who has a part: the contact point; where none has it, the kommune that it was for. */
export function receiverText({ receiver, municipalityCode }: SentTo, language: Language): string {
  if (receiver !== undefined) return language === 'da' ? receiver.nameDa : receiver.nameEn;
  const municipality = municipalityText(municipalityCode, language);
  return isInDistrict(municipalityCode) ? municipality : sentTexts.in(language)('outsideReceiver', { municipality });
}
