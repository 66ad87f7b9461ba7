import { controlOf, describedBy, Field, type FieldProps } from './field.js';
import { useWords } from './surroundings.js';

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** Choices that belong together, under a heading. */
export interface ChoiceGroup {
  readonly heading: string;
  readonly choices: readonly Choice[];
}

interface SelectProps extends FieldProps {
  readonly choices: readonly (Choice | ChoiceGroup)[];
  /** Nothing is chosen beforehand unless this says so. */
  readonly value?: string;
  /** What it means to choose nothing, where that is a choice. */
  readonly nothing?: string;
}

/** Typing finds the choice, in every browser. */
export function Select(props: SelectProps) {
  const { id, name, choices, value, nothing } = props;
  const words = useWords();
  return (
    <Field field={props}>
      <select class="form-select" id={id} name={name} aria-describedby={describedBy(props)} {...controlOf(props)}>
        <option value="">{nothing ?? words('choose')}</option>
        {choices.map((choice) => ('choices' in choice
          ? <optgroup label={choice.heading}>{choice.choices.map((each) => option(each, value))}</optgroup>
          : option(choice, value)))}
      </select>
    </Field>
  );
}

const option = (choice: Choice, value: string | undefined) => <option value={choice.value} selected={choice.value === value}>{choice.text}</option>;
