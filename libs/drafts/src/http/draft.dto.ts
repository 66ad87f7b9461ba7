import { type NotNecessaryReason, notNecessaryReasons } from '#kernel';
import { IsCode, IsCount, IsText, IsVersionNumber, IsVersionNumberOrZero, valid } from '#platform';

/** As many characters as the fields of a referral hold together, many times over. */
const mostCharacters = 60_000;

function isJson(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

export class SaveDraftDto {
  @IsVersionNumberOrZero({ description: 'Of the draft as it was last seen; 0 when nothing has been saved yet.' }) version: number;
  @IsText(mostCharacters, { description: 'What was typed, as JSON text of the page’s own shape. Sealed here and never looked into.' })
  @valid('json', isJson, { da: 'Skal være JSON som tekst.', en: 'Must be JSON as text.' })
  content: string;
  @IsCount(20, { description: 'How many children stand on the draft now.' }) children: number;
}

export class DraftVersionDto {
  @IsVersionNumber() version: number;
}

export class AnswerDraftNotNecessaryDto extends DraftVersionDto {
  @IsCode(notNecessaryReasons, { name: 'NotNecessaryReason' }) reason: NotNecessaryReason;
}
