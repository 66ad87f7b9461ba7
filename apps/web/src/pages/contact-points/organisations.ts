import type { DirectoryAnswer, DirectoryOrganisationAnswer, DirectoryUnitAnswer } from '#api-client';
import type { UnitKind } from '#kernel';
import { locales, type Language } from '../../texts/language.js';

/** An organisation and how it is reached. */
export interface ReachableOrganisation {
  readonly organisation: DirectoryOrganisationAnswer;
  /** Whom one calls about a citizen: first where somebody has the duty now, then where it is open. */
  readonly contactPoints: readonly DirectoryUnitAnswer[];
  /** Those who run the system or look at its log. */
  readonly others: readonly DirectoryUnitAnswer[];
}

const behindTheScenes: readonly UnitKind[] = ['audit_office', 'administration'];

/** Whether anything can come to a unit of this kind, or anybody be on duty in it. */
export const isContactPoint = ({ kind }: { readonly kind: UnitKind }): boolean => !behindTheScenes.includes(kind);

/** The higher, the surer that somebody answers now. */
const reachableNow = ({ onDutyNow, isOpenNow }: DirectoryUnitAnswer): number => (onDutyNow.length > 0 ? 2 : Number(isOpenNow));

const kindsInOrder: readonly DirectoryOrganisationAnswer['kind'][] = ['police', 'municipality', 'oversight'];

/** The police first, then the municipalities by name, then who supervises them. */
export function organisationsOf({ units }: DirectoryAnswer, language: Language): ReachableOrganisation[] {
  const collator = new Intl.Collator(locales[language]);
  return [...Map.groupBy(units, ({ organisation }) => organisation.id).values()]
    .map((own) => ({
      organisation: own[0]!.organisation,
      contactPoints: own.filter(isContactPoint).toSorted((a, b) => reachableNow(b) - reachableNow(a)),
      others: own.filter((unit) => !isContactPoint(unit)),
    }))
    .toSorted(({ organisation: a }, { organisation: b }) =>
      kindsInOrder.indexOf(a.kind) - kindsInOrder.indexOf(b.kind) || collator.compare(a.name[language], b.name[language]));
}
