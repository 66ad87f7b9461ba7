import type { FieldProps } from './field.js';
import type { Choice } from './select.js';

export interface HintedChoice extends Choice {
  readonly hint?: string;
}

interface ChoiceListProps {
  readonly kind: 'radio' | 'checkbox';
  readonly field: FieldProps;
  readonly choices: readonly HintedChoice[];
  readonly chosen: readonly string[];
}

/** The boxes of a radio or checkbox group. The first has the id of the group, so that an error leads to it. */
export function ChoiceList({ kind, field, choices, chosen }: ChoiceListProps) {
  return (
    <>
      {choices.map(({ value, text, hint }, index) => {
        const id = index === 0 ? field.id : `${field.id}-${index + 1}`;
        const hintId = hint === undefined ? undefined : `${id}-choice-hint`;
        return (
          <div class={`form-group-${kind}`}>
            <input
              class={`form-${kind}`} type={kind} id={id} name={field.name} value={value} checked={chosen.includes(value)}
              aria-describedby={hintId} autocomplete="off"
            />
            <label for={id}>{text}</label>
            {hint !== undefined && <span class="form-hint" id={hintId}>{hint}</span>}
          </div>
        );
      })}
    </>
  );
}
