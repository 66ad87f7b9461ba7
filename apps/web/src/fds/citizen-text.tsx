import { useSurroundings } from './surroundings.js';

/** What somebody wrote about citizens, in Danish whatever the page is in, with the line breaks that it was written with. */
export function CitizenText({ text }: { readonly text: string }) {
  const { language } = useSurroundings();
  return <span class="written" lang={language === 'da' ? undefined : 'da'}>{text}</span>;
}
