/** A Danish number as it can be dialled from anywhere: `+45` and eight digits, the first not 0. */
export const isDanishPhone = (text: string): boolean => /^\+45[1-9]\d{7}$/.test(text);
