import type { IconName } from '../assets/icon-names.js';
import type { Tone } from './alert.js';
import { Icon } from './icon.js';

interface BadgeProps {
  readonly text: string;
  readonly tone?: Tone;
  readonly icon?: IconName;
}

/** For deadlines, children and protected addresses. It loses its worth where everything has one. */
export function Badge({ text, tone, icon }: BadgeProps) {
  return <span class={tone === undefined ? 'badge' : `badge badge-${tone}`}>{icon !== undefined && <Icon name={icon} />}{text}</span>;
}
