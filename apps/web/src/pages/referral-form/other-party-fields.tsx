import { type RelationKind, relationKinds } from '#kernel';
import { DateFields } from '../../fds/date-fields.js';
import { Details } from '../../fds/details.js';
import { Select } from '../../fds/select.js';
import { TextInput } from '../../fds/text-input.js';
import { TickBox } from '../../fds/tick-box.js';
import { referralFormTexts } from '../../texts/referral-form.js';
import { AdultDetails } from './adult-details.js';
import { ConsentQuestion } from './consent-question.js';
import { fieldAt, type FormPart, isInUse, valueAt } from './form-part.js';
import { MunicipalitySelect } from './municipality-select.js';

const relationWords = {
  current_partner: 'relationCurrent', former_partner: 'relationFormer', parent: 'relationParent', step_parent: 'relationStepParent', sibling: 'relationSibling',
  adult_child: 'relationAdultChild', extended_family: 'relationExtended', other: 'relationOther',
} as const satisfies Record<RelationKind, string>;

const names = [
  'other-cpr', 'other-name', 'other-born-day', 'other-born-month', 'other-born-year', 'other-relation', 'other-municipality', 'other-protected', 'other-phones',
  'other-address', 'other-whereabouts', 'other-own-details', 'other-child-details', 'other-consent',
] as const;

/** The other party. A case stands without them, so their fields are folded until something is known. */
export function OtherPartyFields({ part }: { readonly part: FormPart }) {
  const { typed, language } = part;
  const say = referralFormTexts.in(language);
  const born = { day: typed.text('other-born-day'), month: typed.text('other-born-month'), year: typed.text('other-born-year') };
  return (
    <>
      <h2>{say('otherHeading')}</h2>
      <Details summary={say('otherSummary')} isOpen={isInUse(part, names)}>
        <TextInput {...valueAt(part, 'other-cpr')} label={say('cpr')} hint={say('cprHint')} width="s" keys="numeric" isOptional />
        <TextInput {...valueAt(part, 'other-name')} label={say('name')} width="l" isOptional />
        <DateFields {...fieldAt(part, 'other-born-day')} name="other-born" label={say('born')} isOptional value={born} />
        <Select
          {...valueAt(part, 'other-relation')} label={say('relation')} isOptional
          choices={relationKinds.map((value) => ({ value, text: say(relationWords[value]) }))}
        />
        <MunicipalitySelect part={part} name="other-municipality" label={say('residence')} isOptional />
        <TickBox
          {...fieldAt(part, 'other-protected')} label={say('otherAddressProtected')} hint={say('addressProtectedHint')} value="yes"
          isTicked={typed.says('other-protected', 'yes')}
        />
        <TextInput {...valueAt(part, 'other-phones')} label={say('phones')} hint={say('phonesHint')} width="l" keys="tel" isOptional />
        <AdultDetails part={part} adult="other" />
        <ConsentQuestion part={part} adult="other" />
      </Details>
    </>
  );
}
