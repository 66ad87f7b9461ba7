import { Select } from '../../fds/select.js';
import { municipalitiesInOrder } from '../../texts/municipalities.js';
import { referralFormTexts } from '../../texts/referral-form.js';
import { type FormPart, valueAt } from './form-part.js';
import type { PersonKey } from './field-name.js';

interface MunicipalitySelectProps {
  readonly part: FormPart;
  readonly name: 'municipality' | `${PersonKey}-municipality`;
  readonly label: string;
  readonly isOptional?: boolean;
}

const choicesOf = (list: (typeof municipalitiesInOrder)['district']) => list.map(({ code, name }) => ({ value: code, text: name }));
const [district, elsewhere] = [choicesOf(municipalitiesInOrder.district), choicesOf(municipalitiesInOrder.elsewhere)];

/** Any kommune: those of the district first. Typing finds it. */
export function MunicipalitySelect({ part, name, label, isOptional = false }: MunicipalitySelectProps) {
  const say = referralFormTexts.in(part.language);
  return (
    <Select
      {...valueAt(part, name)} label={label} isOptional={isOptional}
      choices={[{ heading: say('inDistrict'), choices: district }, { heading: say('elsewhere'), choices: elsewhere }]}
    />
  );
}
