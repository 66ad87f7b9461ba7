import type { DirectoryAnswer, PartKind, SentPartContentAnswer, UnitKind } from '#api-client';
import { isInDistrict } from '#kernel';
import type { ChoiceGroup } from '../../fds/select.js';
import { contentFormTexts } from '../../texts/content-form.js';
import type { Language } from '../../texts/language.js';
import { municipalitiesInOrder, municipalityText } from '../../texts/municipalities.js';

const kinds: Readonly<Record<PartKind, readonly UnitKind[]>> = { child: ['child_intake', 'duty_officer'], adult: ['adult_coordinator'] };

const outside = 'outside:';

/** A receiver as it is chosen: a contact point, or a kommune outside the district. Whether it may receive, the api says. */
export function chosenReceiver(value: string): { contactPointId: string } | { outsideMunicipalityCode: string } {
  return value.startsWith(outside) ? { outsideMunicipalityCode: value.slice(outside.length) } : { contactPointId: value };
}

/**
 * Who is chosen beforehand: the kommune that was proposed, which a human then confirms; what a recalled part was for; nobody
 * where the receiver said that it was the wrong contact point.
 */
export function proposedReceiver({ kind, returned, contactPointId }: SentPartContentAnswer, { units }: DirectoryAnswer): string {
  const proposed = returned?.proposedMunicipalityCode;
  if (proposed === undefined) return contactPointId ?? '';
  if (!isInDistrict(proposed)) return `${outside}${proposed}`;
  return units.find((unit) => unit.kind === kinds[kind][0] && unit.organisation.municipalityCode === proposed)?.unitId ?? '';
}

/** Those who receive this kind of part, by kommune, and every kommune outside the district. */
export function receiverChoices({ kind, returned }: SentPartContentAnswer, { units }: DirectoryAnswer, language: Language): ChoiceGroup[] {
  const say = contentFormTexts.in(language);
  const proposed = returned?.proposedMunicipalityCode;
  const marked = (name: string, code: string | null): string => (code === proposed ? say('receiverProposed', { name }) : name);
  return [
    ...municipalitiesInOrder.district.map(({ code }) => ({
      heading: municipalityText(code, language),
      choices: units
        .filter((unit) => unit.organisation.municipalityCode === code && kinds[kind].includes(unit.kind))
        .map(({ unitId, name }) => ({ value: unitId, text: marked(name[language], code) })),
    })),
    { heading: say('receiverOutside'), choices: municipalitiesInOrder.elsewhere.map(({ code }) => ({ value: `${outside}${code}`, text: marked(municipalityText(code, language), code) })) },
  ];
}
