import { type ItemClass, itemClasses, type StatementLabel } from '#kernel';
import type { PartContent } from './part-content.js';

const classOfStatement: Readonly<Record<StatementLabel, ItemClass>> = {
  OBSERVERET: 'statement-observed',
  OPLYST_AF: 'statement-told',
  REGISTER: 'statement-register',
  VURDERING: 'statement-assessment',
};

/**
 * Which kinds of thing a part's content holds, each once, in the order of the vocabulary: what is judged and recorded item by
 * item when it leaves (docs/legal/item-classes.md section 2). A part also says which case it is of and who sends it.
 */
export function itemsIn({ person, custodyHolders, statements, ...content }: PartContent): ItemClass[] {
  const { contact } = person;
  const held: Partial<Record<ItemClass, boolean>> = {
    'subject-role': true, urgency: true, 'incident-time': true, 'case-number': true, 'sender-identity': true,
    'subject-name': person.name !== undefined,
    'subject-person-number': person.cpr !== undefined,
    'subject-birth-date': person.birthDate !== undefined || person.expectedBirthOn !== undefined,
    'subject-address': person.address !== undefined,
    'subject-address-protection': person.isAddressProtected,
    'subject-phone': person.phones.length > 0,
    'subject-whereabouts': person.whereabouts !== undefined,
    'safe-contact': contact.safeWays.length + contact.forbiddenWays.length > 0,
    'interpreter-need': contact.interpreterLanguage !== undefined,
    'custody-holder-name': custodyHolders.some(({ name }) => name !== undefined && name !== ''),
    'custody-holder-relation': custodyHolders.length > 0,
    'custody-holder-address': custodyHolders.some(({ address }) => address !== undefined),
    'custody-holder-phone': custodyHolders.some(({ phones }) => phones.length > 0),
    'custody-holder-whereabouts': custodyHolders.some(({ whereabouts }) => whereabouts !== undefined),
    'violence-types': content.violenceTypes.length > 0,
    'danger-flags': content.dangerFlags.length > 0,
    exposure: content.exposure.length > 0,
    'who-was-informed': custodyHolders.length > 0 || content.childInformed !== undefined,
  };
  for (const { label } of statements) held[classOfStatement[label]] = true;
  return itemClasses.filter((itemClass) => held[itemClass] === true);
}
