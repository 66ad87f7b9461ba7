import { ChoiceList, type HintedChoice } from './choice-list.js';
import { FieldGroup, type FieldProps } from './field.js';

interface CheckboxGroupProps extends FieldProps {
  readonly choices: readonly HintedChoice[];
  readonly values?: readonly string[];
}

/** Any of a few. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  return <FieldGroup field={props}><ChoiceList kind="checkbox" field={props} choices={props.choices} chosen={props.values ?? []} /></FieldGroup>;
}
