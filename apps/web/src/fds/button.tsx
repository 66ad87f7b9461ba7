import type { IconName } from '../assets/icon-names.js';
import type { Address } from './content.js';
import { Icon } from './icon.js';
import { OnlyReadAloud } from './only-read-aloud.js';

export type ButtonVariant = 'primary' | 'secondary' | 'tertiary' | 'warning';

interface LookProps {
  readonly text: string;
  readonly variant?: ButtonVariant;
  readonly icon?: IconName;
  /** What the button is about where its text alone could be any row's: "for NV-7KQ2-M9XD". Read aloud, not shown. */
  readonly about?: string;
}

interface ButtonProps extends LookProps {
  readonly id?: string;
  readonly name?: string;
  readonly value?: string;
  /** `button` only for what a script does. */
  readonly type?: 'submit' | 'button';
}

/** Does something. What only leads somewhere is a LinkButton. */
export function Button({ id, name, value, type = 'submit', variant = 'primary', ...look }: ButtonProps) {
  return <button class={`button button-${variant}`} type={type} id={id} name={name} value={value}>{inside(look)}</button>;
}

interface LinkButtonProps extends LookProps {
  readonly href: Address;
}

export function LinkButton({ href, variant = 'secondary', ...look }: LinkButtonProps) {
  return <a class={`button button-${variant}`} href={href}>{inside(look)}</a>;
}

const inside = ({ icon, text, about }: LookProps) => [
  icon !== undefined && <Icon name={icon} />,
  <span>{text}</span>,
  about !== undefined && <OnlyReadAloud>{` ${about}`}</OnlyReadAloud>,
];
