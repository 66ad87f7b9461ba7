/** Words at the beginning of a sentence: "den voldsudsatte" becomes "Den voldsudsatte". */
export const beginningLarge = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
