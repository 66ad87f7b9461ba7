import { phoneAddress, phoneText } from '../texts/phone-text.js';

/** A number that a phone can dial. */
export function PhoneLink({ phone }: { readonly phone: string }) {
  return <a class="phone" href={phoneAddress(phone)}>{phoneText(phone)}</a>;
}
