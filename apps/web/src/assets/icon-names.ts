/** The icons of dkfds that the pages use; the sprite holds these and no others. */
export const iconNames = [
  'chevron-left',
  'chevron-right',
  'close',
  'error',
  'info',
  'lock',
  'success',
  'visibility-off',
  'warning',
] as const;
export type IconName = (typeof iconNames)[number];
