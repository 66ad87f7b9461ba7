import type { IconName } from '../assets/icon-names.js';
import { useSurroundings } from './surroundings.js';

interface IconProps {
  readonly name: IconName;
  readonly class?: string;
}

/** Decoration: what it means is said in words beside it. */
export function Icon({ name, class: extra }: IconProps) {
  const { icons } = useSurroundings();
  return (
    <svg class={extra ? `icon-svg ${extra}` : 'icon-svg'} aria-hidden="true">
      <use href={`${icons}#${name}`} />
    </svg>
  );
}
