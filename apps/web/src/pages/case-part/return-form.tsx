import { danishMunicipalities, returnReasons, returnReasonTexts } from '#kernel';
import type { ReturnReason } from '#api-client';
import { RadioGroup } from '../../fds/radio-group.js';
import { Select } from '../../fds/select.js';
import { errorAt, typedIn } from '../../http/form-answer.js';
import { partActsTexts } from '../../texts/part-acts.js';
import type { FieldsProps, PartForm } from './part-form.js';

interface TypedReturn {
  readonly reason: string;
  readonly municipality: string;
}

const byName = new Intl.Collator('da');
const municipalities = danishMunicipalities.toSorted((one, other) => byName.compare(one.name, other.name)).map(({ code, name }) => ({ value: code as string, text: name }));

/** Back to the police, with the reason, and with the right kommune where it went to a wrong one. */
export const returnForm: PartForm<TypedReturn> = {
  place: 'return',
  act: 'return',
  leadsTo: 'inbox',
  notice: 'partReturned',
  nothing: { reason: '', municipality: '' },
  places: { reason: 'reason', proposedMunicipalityCode: 'municipality' },
  otherwise: 'reason',
  isGrave: true,
  title: (reference, language) => partActsTexts.in(language)('returnTitle', { reference }),
  button: (language) => partActsTexts.in(language)('returnButton'),
  intro: (_part, language) => <p>{partActsTexts.in(language)('returnIntro')}</p>,
  Fields: ReturnFields,
  read: (body) => ({ reason: typedIn(body, 'reason'), municipality: typedIn(body, 'municipality') }),
  missing({ reason, municipality }, language) {
    const say = partActsTexts.in(language);
    if (reason === '') return [{ field: 'reason', text: say('chooseReason') }];
    if (reason === 'wrong_municipality' && municipality === '') return [{ field: 'municipality', text: say('chooseMunicipality') }];
    return reason !== 'wrong_municipality' && municipality !== '' ? [{ field: 'municipality', text: say('noMunicipality') }] : [];
  },
  send: (api, partId, version, { reason, municipality }) => api.post('/parts/{partId}/return', {
    params: { path: { partId } },
    body: { version, reason: reason as ReturnReason, ...(municipality === '' ? {} : { proposedMunicipalityCode: municipality }) },
  }),
};

function ReturnFields({ typed, errors, language }: FieldsProps<TypedReturn>) {
  const say = partActsTexts.in(language);
  return (
    <>
      <RadioGroup
        id="reason" name="reason" label={say('returnReason')} value={typed.reason} error={errorAt(errors, 'reason')}
        choices={returnReasons.map((value) => ({ value, text: returnReasonTexts[value][language] }))}
      />
      <Select
        id="municipality" name="municipality" label={say('returnMunicipality')} hint={say('returnMunicipalityHint')} value={typed.municipality}
        error={errorAt(errors, 'municipality')} choices={municipalities}
      />
    </>
  );
}
