import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ComponentScript } from '../assets/component-script.js';
import { componentTexts } from '../texts/components.js';
import type { Language } from '../texts/language.js';

/** What every component may need and no page should have to hand down: the language, and where the icons are. */
export interface Surroundings {
  readonly language: Language;
  /** Address of the icon sprite. */
  readonly icons: string;
  /** Addresses of the scripts that components bring along; none where a component is drawn by itself. */
  readonly scripts?: Readonly<Record<ComponentScript, string>>;
}

const SurroundingsContext = createContext<Surroundings | undefined>(undefined);

/** Goes around a whole page. */
export const Surrounded = SurroundingsContext.Provider;

/** @throws Error outside of a page: a component that guessed its language would guess wrong for somebody */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('A component is drawn inside a page: see page/render-page.tsx.');
  return surroundings;
}

/** The components' own words, in the language of the page. */
export const useWords = () => componentTexts.in(useSurroundings().language);
