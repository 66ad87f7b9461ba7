import { ChoiceList, type HintedChoice } from './choice-list.js';
import { FieldGroup, type FieldProps } from './field.js';

interface RadioGroupProps extends FieldProps {
  readonly choices: readonly HintedChoice[];
  readonly value?: string;
}

/** One of a few. */
export function RadioGroup(props: RadioGroupProps) {
  const chosen = props.value === undefined ? [] : [props.value];
  return <FieldGroup field={props}><ChoiceList kind="radio" field={props} choices={props.choices} chosen={chosen} /></FieldGroup>;
}
