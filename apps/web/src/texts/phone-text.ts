/** A Danish number as it is read aloud, "+45 12 34 56 78". Short numbers such as 114 and foreign ones stay as they are. */
export function phoneText(phone: string): string {
  const eight = /^(?:\+45)?(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(phone.replaceAll(' ', ''));
  return eight ? ['+45', ...eight.slice(1)].join(' ') : phone;
}

/** What a telephone dials: digits, with the country in front of eight of them. */
export const phoneAddress = (phone: string): `tel:${string}` => `tel:${phoneText(phone).replace(/[^+\d]/g, '')}`;
